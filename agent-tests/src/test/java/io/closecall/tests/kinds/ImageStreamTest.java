package io.closecall.tests.kinds;

class ImageStreamTest extends KindContract {
  ImageStreamTest() {
    super("image-stream");
  }
}
