package io.closecall.tests.kinds;

class TimerTest extends KindContract {
  TimerTest() {
    super("timer");
  }
}
