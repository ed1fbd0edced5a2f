package io.closecall.ledger;

import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the detail of an opening: only what cannot keep alive anything of the program's.
 * Runs on application threads.
 */
final class Details {
  /** Stands for a detail without which nothing is open. */
  static final Object ABSENT = new Object();

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
      // a plain field; what stands before it could be credentials
      String file = url == null ? null : url.getFile();
      if (file == null || file.isEmpty() || file.endsWith("/")) {
        continue;
      }
      if (jars > 0 && jars < FEW) {
        names.append(", ");
      }
      if (jars < FEW) {
        int query = file.indexOf('?');
        names.append(query < 0 ? file : file.substring(0, query));
      }
      jars++;
    }
    if (jars > FEW) {
      names.append(" and ").append(jars - FEW).append(" more");
    }
    return jars == 0 ? null : names.toString();
  }

  private Details() {}
}
