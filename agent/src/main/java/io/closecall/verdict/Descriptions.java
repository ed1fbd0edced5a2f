package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Session;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was kept of an opening into text that is safe to show. */
final class Descriptions {
  /** Longer text is cut: a description identifies, it does not carry content. */
  private static final int LONGEST = 300;

  /** The scheme and the driver's own name. */
  private static final Pattern DRIVER = Pattern.compile("jdbc:[A-Za-z0-9.+_-]{1,40}:");

  /** Drivers whose URLs are a file or a name, with colons and slashes in it. */
  private static final Pattern FILES =
      Pattern.compile("jdbc:(h2|hsqldb|derby|sqlite|duckdb|oracle):", Pattern.CASE_INSENSITIVE);

  /** A name, or a host with a port, and a name of one part behind it. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\w.$-]*|/?/?[\\w.-]*(:\\d+)?([/:][\\w.$-]*)?");

  /** A user's name; not a name and a password, as {@code scott/tiger} is. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.$@+-]{1,64}");

  /** What stands before a host in a URL. */
  private static final Pattern USER = Pattern.compile("//[^/@\\s]*@");

  /** {@code text}, which the program chose, without the credentials of URLs in it. */
  static String harmless(String text) {
    return text.indexOf('@') < 0 ? text : USER.matcher(text).replaceAll("//…@");
  }

  /**
   * The description of a resource of {@code kind} and of the class {@code type}, null if nothing
   * was kept.
   */
  static @Nullable String of(Kind kind, String type, @Nullable Object detail) {
    if (detail == null) {
      return null;
    }
    return switch (kind.form()) {
      case NONE -> null;
      case PATH -> detail instanceof String path ? cut(harmless(path)) : null;
      case ADDRESS -> address(detail);
      case JDBC_URL -> database(detail);
      case SQL -> detail instanceof String sql && !sql.isBlank() ? RedactedSql.of(sql, type) : null;
      case TEXT -> text(detail);
    };
  }

  /** A text or number; of a URL, what stands before its parameters. */
  private static @Nullable String text(Object detail) {
    if (!(detail instanceof String text)) {
      return detail instanceof Number ? detail.toString() : address(detail);
    }
    int parameters = text.contains("://") ? text.indexOf('?') : -1;
    return cut(harmless(parameters < 0 ? text : text.substring(0, parameters) + "?…"));
  }

  private static @Nullable String database(Object detail) {
    if (detail instanceof Session session) {
      String url = session.url() == null ? null : cut(withoutCredentials(session.url()));
      String user = session.user();
      if (user == null || !NAME.matcher(user).matches()) {
        return url;
      }
      return url == null ? "as " + user : url + " as " + user;
    }
    return detail instanceof String url ? cut(withoutCredentials(url)) : null;
  }

  /** Asks the live resource behind {@code entry} where the opening said little. */
  static void complete(Entry entry) {
    if (isVague(entry.detail())) {
      String text = ofLive(entry.get());
      if (text != null) {
        entry.describe(text);
      }
    }
  }

  /** Whether the opening said less than the live resource can: no address, or any free port. */
  private static boolean isVague(@Nullable Object detail) {
    return detail == null
        || (detail instanceof InetSocketAddress address && address.getPort() == 0);
  }

  /** What a live resource says itself: an accepted socket's peer, the port that a server got. */
  private static @Nullable String ofLive(@Nullable Object resource) {
    if (resource instanceof Socket socket && socket.getClass() == Socket.class) {
      return address(socket.getRemoteSocketAddress());
    }
    if (resource instanceof ServerSocket socket && socket.getClass() == ServerSocket.class) {
      return address(socket.getLocalSocketAddress());
    }
    if (resource instanceof DatagramSocket socket
        && (socket.getClass() == DatagramSocket.class
            || socket.getClass() == MulticastSocket.class)) {
      return address(socket.getLocalSocketAddress());
    }
    return null;
  }

  private static @Nullable String address(@Nullable Object detail) {
    if (detail instanceof String text) {
      return text;
    }
    if (detail instanceof UnixDomainSocketAddress address) {
      // the client's end has no name, mostly
      String path = address.getPath().toString();
      return path.isEmpty() ? null : cut(path);
    }
    // only the JDK's own class: a user's address class could do anything in toString
    if (detail == null || detail.getClass() != InetSocketAddress.class) {
      return null;
    }
    InetSocketAddress address = (InetSocketAddress) detail;
    InetAddress host = address.getAddress();
    String name = address.getHostString();
    if (host != null && host.isAnyLocalAddress()) {
      name = "*";
    } else if (name.indexOf(':') >= 0) {
      name = "[" + name + "]";
    }
    return cut(name + ":" + address.getPort());
  }

  /**
   * The URL up to the first parameter, without what stands before a host. Drivers spell credentials
   * in too many ways for a list of what must go; so only what is known to be harmless stays, and
   * where that is in doubt, the driver's name alone.
   */
  static String withoutCredentials(String url) {
    Matcher driver = DRIVER.matcher(url);
    if (!driver.lookingAt()) {
      return "jdbc:…";
    }
    String rest = url.substring(driver.end());
    int end = firstOf(rest, "?;,#&%({[= \t\r\n");
    boolean doubtful = end < rest.length() && "({[=".indexOf(rest.charAt(end)) >= 0;
    int at = rest.lastIndexOf('@');
    if (doubtful || at > end) {
      return driver.group() + "…";
    }
    String slashes = rest.startsWith("//") && at >= 0 ? "//" : "";
    String shown = slashes + rest.substring(at + 1, end);
    boolean plain = FILES.matcher(driver.group()).matches() || PLAIN.matcher(shown).matches();
    return driver.group() + (plain ? shown : "…");
  }

  private static int firstOf(String text, String stops) {
    int at = 0;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private Descriptions() {}
}
