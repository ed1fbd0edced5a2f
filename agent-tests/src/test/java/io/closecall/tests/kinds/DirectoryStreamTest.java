package io.closecall.tests.kinds;

class DirectoryStreamTest extends KindContract {
  DirectoryStreamTest() {
    super("directory-stream");
  }
}
