package io.closecall.tests.kinds;

class WatchServiceTest extends KindContract {
  WatchServiceTest() {
    super("watch-service");
  }
}
