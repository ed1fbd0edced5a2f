package io.closecall.tests.kinds;

class SelectorTest extends KindContract {
  SelectorTest() {
    super("selector");
  }
}
