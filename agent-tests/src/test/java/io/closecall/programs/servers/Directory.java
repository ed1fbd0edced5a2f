package io.closecall.programs.servers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.Hashtable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.naming.Context;

/**
 * As much of an LDAP server as a client needs to bind, to look up an entry and to unbind. Closing
 * it ends its connections.
 */
public final class Directory implements AutoCloseable {

  private static final int BIND = 0x60;
  private static final int UNBIND = 0x42;
  private static final int SEARCH = 0x63;
  private static final int BOUND = 0x61;
  private static final int FOUND_ALL = 0x65;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Collection<Socket> clients = new ConcurrentLinkedQueue<>();

  /** Starts one on a port of its own. */
  public Directory() throws IOException {
    new Thread(this::accept, "directory").start();
  }

  /** What tells JNDI to use the directory at {@code port} of this machine. */
  @SuppressWarnings("JdkObsolete") // JNDI takes nothing else
  public static Hashtable<String, String> environment(int port) {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    environment.put(Context.PROVIDER_URL, "ldap://127.0.0.1:" + port + "/");
    return environment;
  }

  /** What tells JNDI to use this one. */
  public Hashtable<String, String> environment() {
    return environment(server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        new Thread(() -> serve(client), "directory client").start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      while (in.read() != -1) {
        byte[] message = in.readNBytes(length(in));
        int request = message[3] & 0xff;
        if (request == UNBIND) {
          return;
        } else if (request == BIND) {
          succeed(out, message[2], BOUND);
        } else if (request == SEARCH) {
          found(out, message[2]);
          succeed(out, message[2], FOUND_ALL);
        }
        out.flush();
      }
    } catch (IOException gone) {
      // the client's business
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    if (length <= 0x7f) {
      return length;
    }
    int bytes = length & 0x7f;
    length = 0;
    for (int i = 0; i < bytes; i++) {
      length = length << 8 | in.readUnsignedByte();
    }
    return length;
  }

  private static void succeed(OutputStream out, byte id, int response) throws IOException {
    out.write(new byte[] {0x30, 12, 2, 1, id, (byte) response, 7, 10, 1, 0, 4, 0, 4, 0});
  }

  private static void found(OutputStream out, byte id) throws IOException {
    out.write(new byte[] {0x30, 13, 2, 1, id, 0x64, 8, 4, 4, 'o', 'u', '=', 'x', 0x30, 0});
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
