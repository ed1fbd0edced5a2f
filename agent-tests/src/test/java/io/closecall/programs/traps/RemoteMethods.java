package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;

/** A remote method that forgets sockets: the frames below it are all the JDK's. */
public final class RemoteMethods {

  private RemoteMethods() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    Connecting connecting = new Connecting();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Registry registry = LocateRegistry.createRegistry(0);
      registry.rebind("visitor", UnicastRemoteObject.exportObject(connecting, 0));
      Visitor visitor = (Visitor) registry.lookup("visitor");
      for (int i = 0; i < 5; i++) {
        visitor.visit(server.getLocalPort());
      }
      UnicastRemoteObject.unexportObject(connecting, true);
      UnicastRemoteObject.unexportObject(registry, true);
    }
    System.out.println("done");
  }

  /** What is called. */
  public interface Visitor extends Remote {
    void visit(int port) throws RemoteException;
  }

  private static final class Connecting implements Visitor {
    @Override
    public void visit(int port) throws RemoteException {
      try {
        open(port);
      } catch (IOException e) {
        throw new RemoteException("no visit", e);
      }
    }

    private static void open(int port) throws IOException {
      new Socket(InetAddress.getLoopbackAddress(), port); // leaked socket x5
    }
  }
}
