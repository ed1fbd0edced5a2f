package io.closecall.programs.traps;

import io.closecall.programs.servers.Directory;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.naming.Binding;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

/** Contexts of a directory, the connections they share, and those that never came about. */
@SuppressWarnings("BanJNDI") // what is under test
public final class DirectoryContexts {

  private DirectoryContexts() {}

  public static void main(String[] args) throws Exception {
    try (Directory directory = new Directory()) {
      for (int i = 0; i < 3; i++) {
        forgotten(directory);
        entryForgotten(directory);
        closed(directory);
        pooled(directory);
        byUrl(directory);
        bindings(directory);
        new InitialContext();
        refused();
      }
    }
    System.out.println("done");
  }

  private static void forgotten(Directory directory) throws NamingException {
    new InitialDirContext(directory.environment()).getAttributes("ou=x"); // leaked ldap-context x3
  }

  /** The entry keeps the connection of the context that was closed. */
  private static void entryForgotten(Directory directory) throws NamingException {
    DirContext context = new InitialDirContext(directory.environment());
    context.lookup("ou=x"); // leaked ldap-context x3
    context.close();
  }

  private static void closed(Directory directory) throws NamingException {
    DirContext context = new InitialDirContext(directory.environment());
    ((Context) context.lookup("ou=x")).close();
    NamingEnumeration<SearchResult> results =
        context.search("ou=x", "(ou=x)", new SearchControls());
    while (results.hasMore()) {
      results.next();
    }
    context.close();
    context.close();
    new InitialContext(directory.environment()).close();
  }

  /** The JDK makes a context to look up in, and closes it. */
  private static void byUrl(Directory directory) throws NamingException {
    String url = directory.environment().get(Context.PROVIDER_URL);
    ((Context) new InitialContext().lookup(url + "ou=x")).close();
  }

  /** Each binding comes with a context of its own. */
  private static void bindings(Directory directory) throws NamingException {
    DirContext context = new InitialDirContext(directory.environment());
    NamingEnumeration<Binding> bindings = context.listBindings("ou=x");
    while (bindings.hasMore()) {
      ((Context) bindings.next().getObject()).close();
    }
    bindings = context.listBindings("ou=x");
    while (bindings.hasMore()) {
      bindings.next(); // leaked ldap-context x3
    }
    context.close();
  }

  private static void pooled(Directory directory) throws NamingException {
    var environment = directory.environment();
    environment.put("com.sun.jndi.ldap.connect.pool", "true");
    new InitialDirContext(environment).close();
  }

  private static void refused() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try {
      new InitialDirContext(Directory.environment(port)).close();
      throw new IllegalStateException("somebody was there");
    } catch (NamingException expected) {
      // nothing was opened
    }
  }
}
