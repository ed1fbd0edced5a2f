package io.closecall.tests.kinds;

class AsyncServerSocketChannelTest extends KindContract {
  AsyncServerSocketChannelTest() {
    super("async-server-socket-channel");
  }
}
