package io.closecall.tests.kinds;

class HttpClientTest extends KindContract {
  HttpClientTest() {
    super("http-client");
  }
}
