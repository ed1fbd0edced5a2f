package io.closecall.tests.kinds;

class HttpResponseTest extends KindContract {
  HttpResponseTest() {
    super("http-response");
  }
}
