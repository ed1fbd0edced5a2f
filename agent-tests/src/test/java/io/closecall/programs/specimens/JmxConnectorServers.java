package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** A server of this JVM's beans: the JDK has a list of those that run. */
@SuppressWarnings("BanJNDI") // local addresses only
public final class JmxConnectorServers implements Specimen<JMXConnectorServer> {

  @Override
  public String kind() {
    return "jmx-connector-server";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public JMXConnectorServer open() throws IOException {
    JMXConnectorServer server = server("service:jmx:rmi://127.0.0.1");
    server.start(); // opens
    return server;
  }

  private static JMXConnectorServer server(String address) throws IOException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    return JMXConnectorServerFactory.newJMXConnectorServer(new JMXServiceURL(address), null, beans);
  }

  @Override
  public void use(JMXConnectorServer server) throws IOException {
    try (JMXConnector connector = JMXConnectorFactory.connect(server.getAddress())) {
      connector.getConnectionId();
    }
  }

  @Override
  public void close(JMXConnectorServer server) throws IOException {
    server.stop();
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no registry", () -> server("service:jmx:rmi:///jndi/rmi://127.0.0.1:1/none").start());
  }
}
