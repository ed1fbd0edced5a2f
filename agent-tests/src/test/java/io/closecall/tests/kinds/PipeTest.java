package io.closecall.tests.kinds;

class PipeTest extends KindContract {
  PipeTest() {
    super("pipe");
  }
}
