package io.closecall.programs.traps;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** Remote objects, a registry and JMX over both: the JDK exports much for itself. */
@SuppressWarnings("BanJNDI") // local addresses only
public final class RemoteExports {

  private static final List<Remote> KEPT = new ArrayList<>();

  private RemoteExports() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    int port = freePort();
    Registry registry = LocateRegistry.createRegistry(port);
    for (int i = 0; i < 3; i++) {
      KEPT.add(kept());
      UnicastRemoteObject.exportObject(new Service(), 0);
      registry.rebind("service", unexported());
      beans(port);
      connectorForgotten();
      noBeans();
    }
    UnicastRemoteObject.unexportObject(LocateRegistry.createRegistry(0), true);
    System.out.println("done");
    // What is exported keeps the JVM alive.
    System.exit(0);
  }

  private static Remote kept() throws RemoteException {
    Service service = new Service();
    UnicastRemoteObject.exportObject(service, 0); // held rmi-export x3
    return service;
  }

  private static Remote unexported() throws RemoteException {
    Service service = new Service();
    Remote stub = UnicastRemoteObject.exportObject(service, 0);
    UnicastRemoteObject.unexportObject(service, true);
    KEPT.add(service);
    return stub;
  }

  private static void beans(int registry) throws IOException {
    JMXServiceURL address =
        new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + registry + "/beans");
    JMXConnectorServer server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            address, null, ManagementFactory.getPlatformMBeanServer());
    server.start();
    try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
      connector.getMBeanServerConnection().getMBeanCount();
    } finally {
      server.stop();
    }
  }

  /** Without a heartbeat nothing keeps it. */
  private static void connectorForgotten() throws IOException {
    JMXConnectorServer server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://127.0.0.1"),
            null,
            ManagementFactory.getPlatformMBeanServer());
    server.start();
    Map<String, ?> noHeartbeat = Map.of("jmx.remote.x.client.connection.check.period", 0L);
    JMXConnectorFactory.connect(server.getAddress(), noHeartbeat); // leaked jmx-connector x3
    JMXConnectorFactory.connect(server.getAddress()); // held jmx-connector x3
    server.stop();
  }

  private static void noBeans() throws IOException {
    JMXServiceURL nowhere =
        new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + freePort() + "/beans");
    try (JMXConnector connector = JMXConnectorFactory.connect(nowhere)) {
      throw new IllegalStateException("connected " + connector);
    } catch (IOException expected) {
      // nothing was opened
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Service implements Remote {}
}
