package io.closecall.report;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Colours of the text report on a terminal. */
public final class Colours {
  private static final Pattern HEADING = Pattern.compile("\\A.*$", Pattern.MULTILINE);
  private static final Pattern CERTAIN =
      Pattern.compile("^\\d+\\. .* \\(certain: .*$", Pattern.MULTILINE);
  private static final Pattern SUSPECTED =
      Pattern.compile("^\\d+\\. .* \\(suspected: .*$", Pattern.MULTILINE);
  private static final Pattern LABEL =
      Pattern.compile(
          "^   (what|in test|where|opened|with it|remedy|accept)(?= )", Pattern.MULTILINE);

  /** {@code report}, a text report, with what a terminal makes colours of. */
  public static String coloured(String report) {
    String text = HEADING.matcher(report).replaceFirst("\u001b[1m$0\u001b[0m");
    text = CERTAIN.matcher(text).replaceAll("\u001b[1;31m$0\u001b[0m");
    text = SUSPECTED.matcher(text).replaceAll("\u001b[1;33m$0\u001b[0m");
    return LABEL.matcher(text).replaceAll("\u001b[2m$0\u001b[0m");
  }

  /**
   * Whether colours are wanted on stderr: it is a terminal that has some, and NO_COLOR is not set.
   * Java knows only whether stdin and stdout are terminals together; Linux tells of each, and
   * elsewhere there are none.
   */
  public static boolean isWantedOnStderr(Map<String, String> environment) {
    String none = environment.get("NO_COLOR");
    String terminal = environment.get("TERM");
    return (none == null || none.isEmpty())
        && terminal != null
        && !terminal.equals("dumb")
        && isTerminal();
  }

  /** Whether stderr is known to be a terminal. */
  public static boolean isTerminal() {
    try {
      String target = new File("/proc/self/fd/2").getCanonicalPath();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException elsewhere) {
      return false;
    }
  }

  private Colours() {}
}
