package io.closecall.report;

import java.nio.charset.StandardCharsets;

/** Paths as relative references of URIs. */
final class Uris {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/$+,@=";

  /** {@code path} with what a URI cannot hold percent-encoded; {@code /} stays. */
  static String path(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      if (each > 0 && PLAIN.indexOf(each) >= 0) {
        uri.append((char) each);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit((each >> 4) & 0xf, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(each & 0xf, 16)));
      }
    }
    return uri.toString();
  }

  private Uris() {}
}
