package io.closecall.tests.kinds;

class ArenaTest extends KindContract {
  ArenaTest() {
    super("arena");
  }
}
