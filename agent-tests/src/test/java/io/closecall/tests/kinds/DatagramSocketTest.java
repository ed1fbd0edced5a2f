package io.closecall.tests.kinds;

class DatagramSocketTest extends KindContract {
  DatagramSocketTest() {
    super("datagram-socket");
  }
}
