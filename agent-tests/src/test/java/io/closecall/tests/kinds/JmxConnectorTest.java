package io.closecall.tests.kinds;

class JmxConnectorTest extends KindContract {
  JmxConnectorTest() {
    super("jmx-connector");
  }
}
