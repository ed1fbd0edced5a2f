package io.closecall.tests.kinds;

class ZipFileTest extends KindContract {
  ZipFileTest() {
    super("zip-file");
  }
}
