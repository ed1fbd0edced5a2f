package io.closecall.tests.kinds;

class ProcessTest extends KindContract {
  ProcessTest() {
    super("process");
  }
}
