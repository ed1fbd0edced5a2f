package io.closecall.tests.kinds;

class DeflaterTest extends KindContract {
  DeflaterTest() {
    super("deflater");
  }
}
