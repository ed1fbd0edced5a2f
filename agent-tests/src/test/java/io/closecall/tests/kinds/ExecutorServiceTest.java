package io.closecall.tests.kinds;

class ExecutorServiceTest extends KindContract {
  ExecutorServiceTest() {
    super("executor-service");
  }
}
