package io.closecall.tests.kinds;

class FileLockTest extends KindContract {
  FileLockTest() {
    super("file-lock");
  }
}
