package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import io.closecall.programs.servers.Directory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** A context that is connected to a directory, and entries of it. */
@SuppressWarnings("BanJNDI") // what is under test
public final class LdapContexts implements Specimen<DirContext> {

  private Directory directory;
  private DirContext root;

  @Override
  public String kind() {
    return "ldap-context";
  }

  @Override
  public void begin() throws Exception {
    directory = new Directory();
    root = new InitialDirContext(directory.environment());
  }

  @Override
  public DirContext open() throws NamingException {
    return new InitialDirContext(directory.environment()); // opens
  }

  @Override
  public void use(DirContext context) throws NamingException {
    context.getAttributes("ou=x");
  }

  @Override
  public void close(DirContext context) throws NamingException {
    context.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("an entry of another", this::entry);
  }

  private AutoCloseable entry() throws NamingException {
    DirContext entry = (DirContext) root.lookup("ou=x"); // opens otherwise
    return entry::close;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("nobody there", this::refused, "no answer", this::hungUp);
  }

  private void refused() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    new InitialDirContext(Directory.environment(port));
  }

  private void hungUp() throws Exception {
    try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> hangUp(closing), "hanging up");
      thread.start();
      new InitialDirContext(Directory.environment(closing.getLocalPort()));
    }
  }

  private static void hangUp(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void end() throws Exception {
    root.close();
    directory.close();
  }
}
