package io.closecall.tests.kinds;

class FileInputStreamTest extends KindContract {
  FileInputStreamTest() {
    super("file-input-stream");
  }
}
