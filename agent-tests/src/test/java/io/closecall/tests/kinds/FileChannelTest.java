package io.closecall.tests.kinds;

class FileChannelTest extends KindContract {
  FileChannelTest() {
    super("file-channel");
  }
}
