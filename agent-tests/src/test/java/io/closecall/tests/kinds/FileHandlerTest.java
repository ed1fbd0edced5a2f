package io.closecall.tests.kinds;

class FileHandlerTest extends KindContract {
  FileHandlerTest() {
    super("file-handler");
  }
}
