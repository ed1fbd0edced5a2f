package io.closecall.ledger;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the detail of an opening: only what cannot keep alive anything of the program's.
 * Runs on application threads.
 */
final class Details {
  /** Stands for a detail without which nothing is open. */
  static final Object ABSENT = new Object();

  /** What ends the name of a file in a URL; {@code !} also ends that of a jar file. */
  private static final String STOPS = "?;!";

  /** Names kept of a list of jar files. */
  private static final int FEW = 3;

  /** What is kept of {@code detail}, or {@link #ABSENT}. */
  static @Nullable Object kept(Sink.Keeping keeping, @Nullable Object detail) {
    if (keeping == Sink.Keeping.NOTHING) {
      return null;
    }
    if (detail == null) {
      return keeping == Sink.Keeping.IF_THERE ? null : ABSENT;
    }
    return switch (keeping) {
      case NOTHING, PRESENCE -> null;
      case WEAKLY -> new WeakReference<>(detail);
      case IF_THERE -> harmless(detail);
      case AS_BYTES -> new Bytes(detail instanceof Number size ? size.longValue() : 0);
      case REQUIRED -> holdsNothing(detail) ? ABSENT : harmless(detail);
    };
  }

  private static boolean holdsNothing(Object detail) {
    return (detail instanceof URL[] || detail instanceof URL) && harmless(detail) == null;
  }

  private static @Nullable Object harmless(Object detail) {
    if (detail instanceof String || detail instanceof Integer || detail instanceof Long) {
      return detail;
    }
    Class<?> type = detail.getClass();
    if (detail instanceof Number && type.getClassLoader() == null) {
      // of java.base only Striped64's are not plain values, and what they print is their sum
      return detail.toString();
    }
    if (type == File.class || type == URI.class || type == UUID.class) {
      return detail.toString();
    }
    if (type == InetSocketAddress.class || type == UnixDomainSocketAddress.class) {
      return detail;
    }
    if (detail instanceof String[] texts) {
      return texts.length == 0 ? null : texts[0];
    }
    if (detail instanceof URL[] urls) {
      return jars(urls);
    }
    if (detail instanceof URL url) {
      return jars(new URL[] {url});
    }
    // the JDK's own paths only: a program's could do anything in toString
    return detail instanceof Path && type.getClassLoader() == null ? detail.toString() : null;
  }

  /** The jar files among {@code urls}, null if there is none: folders hold nothing open. */
  private static @Nullable String jars(URL[] urls) {
    StringBuilder names = new StringBuilder();
    int jars = 0;
    for (URL url : urls) {
      String file = url == null ? null : file(url);
      if (file == null || file.isEmpty() || file.endsWith("/")) {
        continue;
      }
      if (jars > 0 && jars < FEW) {
        names.append(", ");
      }
      if (jars < FEW) {
        names.append(file);
      }
      jars++;
    }
    if (jars > FEW) {
      names.append(" and ").append(jars - FEW).append(" more");
    }
    return jars == 0 ? null : names.toString();
  }

  /**
   * The file that {@code url} names, a plain field of it, without what stands before and behind it,
   * which could be credentials; of a {@code jar:} URL that of the URL inside.
   */
  private static String file(URL url) {
    String file = url.getFile();
    int authority = file.indexOf("//");
    if (url.getProtocol().equals("jar") && authority >= 0) {
      int path = file.indexOf('/', authority + 2);
      file = path < 0 ? "" : file.substring(path);
    } else if (url.getProtocol().equals("jar")) {
      file = file.substring(file.indexOf(':') + 1);
    }
    int end = file.length();
    for (int i = 0; i < STOPS.length(); i++) {
      int stop = file.indexOf(STOPS.charAt(i));
      end = stop >= 0 ? Math.min(end, stop) : end;
    }
    return file.substring(0, end);
  }

  private Details() {}
}
