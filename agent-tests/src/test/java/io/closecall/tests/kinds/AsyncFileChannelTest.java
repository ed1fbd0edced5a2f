package io.closecall.tests.kinds;

class AsyncFileChannelTest extends KindContract {
  AsyncFileChannelTest() {
    super("async-file-channel");
  }
}
