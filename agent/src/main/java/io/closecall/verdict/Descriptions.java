package io.closecall.verdict;

import io.closecall.kinds.Kind;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was kept of an opening into text that is safe to show. */
final class Descriptions {
  /** Longer text is cut: a description identifies, it does not carry content. */
  private static final int LONGEST = 300;

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)([?&;,]\\s*[^=?&;,]*(?:pass|pwd|secret|token|key|cred|user|auth|login|uid|account|sig)[^=?&;,]*=)[^?&;,]*");
  private static final Pattern USER_INFO = Pattern.compile("//[^/?;@]*(?:[^/?;]*)@");
  private static final Pattern ORACLE = Pattern.compile("(?i)^(jdbc:oracle:[a-z0-9]*:).*@");

  /** The description of a resource of {@code kind}, null if nothing was kept. */
  static @Nullable String of(Kind kind, @Nullable Object detail) {
    if (detail == null) {
      return null;
    }
    return switch (kind.form()) {
      case NONE -> null;
      case PATH -> detail instanceof String path ? cut(path) : null;
      case ADDRESS -> address(detail);
      case JDBC_URL -> detail instanceof String url ? cut(withoutCredentials(url)) : null;
    };
  }

  /** Whether the opening said less than the live resource can: no address, or any free port. */
  static boolean isVague(@Nullable Object detail) {
    return detail == null || detail instanceof InetSocketAddress address && address.getPort() == 0;
  }

  /** What a live resource says itself: an accepted socket's peer, the port that a server got. */
  static @Nullable String ofLive(@Nullable Object resource) {
    if (resource instanceof Socket socket && socket.getClass() == Socket.class) {
      return address(socket.getRemoteSocketAddress());
    }
    if (resource instanceof ServerSocket socket && socket.getClass() == ServerSocket.class) {
      return address(socket.getLocalSocketAddress());
    }
    return null;
  }

  private static @Nullable String address(@Nullable Object detail) {
    if (detail instanceof String text) {
      return text;
    }
    // only the JDK's own class: a user's address class could do anything in toString
    if (detail == null || detail.getClass() != InetSocketAddress.class) {
      return null;
    }
    InetSocketAddress address = (InetSocketAddress) detail;
    return cut(address.getHostString() + ":" + address.getPort());
  }

  static String withoutCredentials(String url) {
    String plain = ORACLE.matcher(url).replaceFirst("$1@");
    plain = USER_INFO.matcher(plain).replaceAll("//");
    return SECRET.matcher(plain).replaceAll("$1***");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private Descriptions() {}
}
