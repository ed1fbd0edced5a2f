package io.closecall.tests.kinds;

class RandomAccessFileTest extends KindContract {
  RandomAccessFileTest() {
    super("random-access-file");
  }
}
