package io.closecall.tests.kinds;

class ThreadTest extends KindContract {
  ThreadTest() {
    super("thread");
  }
}
