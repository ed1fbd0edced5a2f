package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** A client of this JVM's beans: its heartbeat keeps it. */
@SuppressWarnings("BanJNDI") // local addresses only
public final class JmxConnectors implements Specimen<JMXConnector> {

  private JMXConnectorServer server;
  private JMXServiceURL address;

  @Override
  public String kind() {
    return "jmx-connector";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public void begin() throws IOException {
    server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://127.0.0.1"),
            null,
            ManagementFactory.getPlatformMBeanServer());
    server.start();
    address = server.getAddress();
  }

  @Override
  public JMXConnector open() throws IOException {
    return JMXConnectorFactory.connect(address); // opens
  }

  @Override
  public void use(JMXConnector connector) throws IOException {
    connector.getMBeanServerConnection().getMBeanCount();
  }

  @Override
  public void close(JMXConnector connector) throws IOException {
    connector.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("connected later", this::connectedLater);
  }

  private AutoCloseable connectedLater() throws IOException {
    JMXConnector connector = JMXConnectorFactory.newJMXConnector(address, null);
    connector.connect(); // opens otherwise
    return connector;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a server that was stopped", this::stopped);
  }

  private void stopped() throws IOException {
    JMXConnectorServer other =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://127.0.0.1"),
            null,
            ManagementFactory.getPlatformMBeanServer());
    other.start();
    JMXServiceURL nowhere = other.getAddress();
    other.stop();
    JMXConnectorFactory.connect(nowhere);
  }

  @Override
  public void end() throws IOException {
    server.stop();
  }
}
