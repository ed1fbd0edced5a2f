package io.closecall.tests.kinds;

class AsyncChannelGroupTest extends KindContract {
  AsyncChannelGroupTest() {
    super("async-channel-group");
  }
}
