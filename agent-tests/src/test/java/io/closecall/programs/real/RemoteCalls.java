package io.closecall.programs.real;

import java.lang.management.ManagementFactory;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** An RMI registry and an object in it, called and taken back; and the same by JMX. */
public final class RemoteCalls implements CorrectPrograms.Correct {

  /** What is called. */
  public interface Doubling extends Remote {
    int twice(int number) throws RemoteException;
  }

  private static final class Doubler implements Doubling {
    @Override
    public int twice(int number) {
      return 2 * number;
    }
  }

  @Override
  public void run() throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    rmi();
    jmx();
  }

  private static void rmi() throws Exception {
    int port = freePort();
    Registry registry = LocateRegistry.createRegistry(port);
    Doubler doubler = new Doubler();
    Remote stub = UnicastRemoteObject.exportObject(doubler, 0);
    registry.rebind("doubler", stub);
    Doubling found = (Doubling) LocateRegistry.getRegistry("127.0.0.1", port).lookup("doubler");
    if (found.twice(21) != 42) {
      throw new IllegalStateException();
    }
    registry.unbind("doubler");
    UnicastRemoteObject.unexportObject(doubler, true);
    UnicastRemoteObject.unexportObject(registry, true);
  }

  private static int freePort() throws java.io.IOException {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void jmx() throws Exception {
    JMXConnectorServer server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://127.0.0.1"),
            null,
            ManagementFactory.getPlatformMBeanServer());
    server.start();
    try (JMXConnector connector = JMXConnectorFactory.newJMXConnector(server.getAddress(), null)) {
      connector.connect();
      MBeanServerConnection connection = connector.getMBeanServerConnection();
      connection.getAttribute(new ObjectName("java.lang:type=Runtime"), "Uptime");
    } finally {
      server.stop();
    }
  }
}
