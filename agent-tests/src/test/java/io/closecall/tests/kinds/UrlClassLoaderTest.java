package io.closecall.tests.kinds;

class UrlClassLoaderTest extends KindContract {
  UrlClassLoaderTest() {
    super("url-class-loader");
  }
}
