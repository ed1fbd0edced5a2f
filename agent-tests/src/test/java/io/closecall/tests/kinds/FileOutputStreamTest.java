package io.closecall.tests.kinds;

class FileOutputStreamTest extends KindContract {
  FileOutputStreamTest() {
    super("file-output-stream");
  }
}
