package io.closecall.tests.kinds;

class InflaterTest extends KindContract {
  InflaterTest() {
    super("inflater");
  }
}
