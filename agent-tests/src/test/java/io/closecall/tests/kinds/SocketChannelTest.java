package io.closecall.tests.kinds;

class SocketChannelTest extends KindContract {
  SocketChannelTest() {
    super("socket-channel");
  }
}
