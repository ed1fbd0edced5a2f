package io.closecall.tests.kinds;

class AsyncSocketChannelTest extends KindContract {
  AsyncSocketChannelTest() {
    super("async-socket-channel");
  }
}
