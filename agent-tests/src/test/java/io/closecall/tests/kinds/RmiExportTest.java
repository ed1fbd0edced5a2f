package io.closecall.tests.kinds;

class RmiExportTest extends KindContract {
  RmiExportTest() {
    super("rmi-export");
  }
}
