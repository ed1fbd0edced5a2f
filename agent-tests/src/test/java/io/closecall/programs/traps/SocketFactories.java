package io.closecall.programs.traps;

import io.closecall.programs.servers.Directory;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMIServerSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.net.SocketFactory;

/**
 * A program's own socket factories: what they make for RMI and LDAP is the business of those, what
 * they make for the program is the program's.
 */
@SuppressWarnings("BanJNDI") // what is under test
public final class SocketFactories {

  private static final List<Object> KEPT = new ArrayList<>();

  private SocketFactories() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    remote(new Accepting());
    remote(port -> new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    try (Directory directory = new Directory()) {
      directory(directory);
    }
    own();
    System.out.println("done");
  }

  private static void remote(RMIServerSocketFactory accepting) throws Exception {
    Visited visited = new Visited();
    Remote stub = UnicastRemoteObject.exportObject(visited, 0, new Connecting(), accepting);
    Registry registry = LocateRegistry.createRegistry(0);
    registry.rebind("visited", stub);
    for (int i = 0; i < 3; i++) {
      ((Visit) registry.lookup("visited")).visit();
    }
    UnicastRemoteObject.unexportObject(visited, true);
    UnicastRemoteObject.unexportObject(registry, true);
  }

  private static void directory(Directory directory) throws NamingException {
    var environment = directory.environment();
    environment.put("java.naming.ldap.factory.socket", Plain.class.getName());
    KEPT.add(new InitialDirContext(environment)); // held ldap-context
    new InitialDirContext(environment).close();
  }

  private static void own() throws IOException {
    ServerSocket server = new Accepting().createServerSocket(0);
    KEPT.add(server);
    for (int i = 0; i < 2; i++) {
      KEPT.add(new Connecting().createSocket("127.0.0.1", server.getLocalPort()));
    }
    new Plain().createSocket("127.0.0.1", server.getLocalPort());
  }

  /** What is called. */
  public interface Visit extends Remote {
    void visit() throws RemoteException;
  }

  private static final class Visited implements Visit {
    @Override
    public void visit() {}
  }

  /** Of RMI, for servers. */
  private static final class Accepting implements RMIServerSocketFactory {
    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress()); // held server-socket
    }
  }

  /** Of RMI, for clients. */
  private static final class Connecting implements RMIClientSocketFactory, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(host, port); // held socket x2
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Connecting;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** Of LDAP. */
  public static final class Plain extends SocketFactory {

    /** What LDAP calls. */
    public static SocketFactory getDefault() {
      return new Plain();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    private static Socket connected(InetAddress host, int port) throws IOException {
      return new Socket(host, port); // leaked socket
    }
  }
}
