package io.closecall.tests.kinds;

class JmxConnectorServerTest extends KindContract {
  JmxConnectorServerTest() {
    super("jmx-connector-server");
  }
}
