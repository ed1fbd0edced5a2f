package io.closecall.tests.kinds;

class ZipFileSystemTest extends KindContract {
  ZipFileSystemTest() {
    super("zip-file-system");
  }
}
