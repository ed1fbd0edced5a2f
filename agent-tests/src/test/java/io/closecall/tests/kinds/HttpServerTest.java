package io.closecall.tests.kinds;

class HttpServerTest extends KindContract {
  HttpServerTest() {
    super("http-server");
  }
}
