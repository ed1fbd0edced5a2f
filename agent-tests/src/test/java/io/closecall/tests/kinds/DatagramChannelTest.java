package io.closecall.tests.kinds;

class DatagramChannelTest extends KindContract {
  DatagramChannelTest() {
    super("datagram-channel");
  }
}
