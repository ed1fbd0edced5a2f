package io.closecall.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Names a place across builds: a hash of the kind and of the site's class and method, without line
 * and without what compilers and the JVM number.
 */
public final class Fingerprint {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** What comes after these was generated: {@code Foo$MockitoMock$173}. */
  private static final String[] GENERATORS = {
    "$$", "$ByteBuddy$", "$MockitoMock$", "$HibernateProxy$"
  };

  /** The fingerprint of what {@code kind} opened at {@code site}; null if no stack was taken. */
  static String of(String kind, @Nullable StackTraceElement site) {
    long hash = mix(FNV_OFFSET, kind);
    if (site != null) {
      hash = mix(mix(hash, steadyClass(site.getClassName())), steady(site.getMethodName()));
    }
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** The same of a site as reports show it, {@code com.acme.Foo.load(Foo.java:12)}. */
  public static String ofText(String kind, @Nullable String site) {
    int end = site == null ? -1 : site.indexOf('(');
    int dot = end < 0 || site == null ? -1 : site.lastIndexOf('.', end);
    return of(
        kind,
        site == null || dot < 0
            ? null
            : new StackTraceElement(
                site.substring(0, dot), site.substring(dot + 1, end), null, -1));
  }

  /** Cuts the address of a hidden class too: {@code Foo$$Lambda/0x00007f31}. */
  private static String steadyClass(String name) {
    int end = name.indexOf('/');
    String cut = end < 0 ? name : name.substring(0, end);
    for (String generator : GENERATORS) {
      int at = cut.indexOf(generator);
      if (at > 0) {
        cut = cut.substring(0, at);
      }
    }
    return steady(cut);
  }

  /**
   * Cuts the digits around each part after a dollar: {@code lambda$load$3}, {@code Foo$1}, {@code
   * Foo$2Local}, {@code $Proxy12}, {@code access$000}. Other digits are part of a name that
   * somebody chose.
   */
  private static String steady(String name) {
    int at = name.indexOf('$');
    if (at < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length()).append(name, 0, at);
    while (at >= 0) {
      int end = name.indexOf('$', at + 1);
      int to = end < 0 ? name.length() : end;
      int from = at + 1;
      while (from < to && Character.isDigit(name.charAt(from))) {
        from++;
      }
      while (to > from && Character.isDigit(name.charAt(to - 1))) {
        to--;
      }
      text.append('$').append(name, from, to);
      at = end;
    }
    return text.toString();
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * FNV_PRIME;
    }
    return (mixed ^ '\n') * FNV_PRIME;
  }

  private Fingerprint() {}
}
