package io.closecall.gate;

import io.closecall.verdict.Finding;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people accept, as they wrote it: {@code leak:GLOB} lines and comments. A glob is compared
 * with the kind, with the type and what it was got through, and with class, method and text of each
 * frame. The comment of a line, or else those above it up to an empty line, are its reason. Not
 * safe for several threads.
 */
public final class Suppressions {
  private static final String ALLOWED =
      "allowed are leak:GLOB, where * stands for any text, and # before a comment";

  private final List<Suppression> all = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  /** One line, and how many resources it has accepted. */
  private static final class Suppression {
    final Glob glob;
    final int line;
    final String reason;
    long used;

    Suppression(Glob glob, int line, String reason) {
      this.glob = glob;
      this.line = line;
      this.reason = reason;
    }

    String because() {
      return reason.isEmpty() ? "leak:" + glob : "leak:" + glob + ", " + reason;
    }
  }

  private final File file;
  private final StringBuilder above = new StringBuilder();
  private boolean ended;

  private Suppressions(File file) {
    this.file = file;
  }

  /**
   * Reads a file; what is wrong in it is in {@link #mistakes()}, and the rest holds.
   *
   * @throws IOException naming the file and why it cannot be read
   */
  public static Suppressions read(File file) throws IOException {
    Suppressions suppressions = new Suppressions(file);
    int number = 0;
    for (String line : Lines.of(file)) {
      number++;
      suppressions.take(line, number);
    }
    return suppressions;
  }

  private void take(String line, int number) {
    if (line.isEmpty()) {
      above.setLength(0);
      return;
    }
    if (line.startsWith("#")) {
      comment(line.substring(1).strip());
      return;
    }
    ended = true;
    int comment = line.indexOf(" #");
    String rule = comment < 0 ? line : line.substring(0, comment).strip();
    String glob = rule.startsWith("leak:") ? rule.substring("leak:".length()).strip() : "";
    if (glob.isEmpty()) {
      mistakes.add(file + ":" + number + ": " + Lines.shown(line) + ": " + ALLOWED);
    } else {
      String own = comment < 0 ? "" : line.substring(comment + 2).strip();
      all.add(new Suppression(new Glob(glob), number, own.isEmpty() ? above.toString() : own));
    }
  }

  /** Those below a rule are of the next ones. */
  private void comment(String text) {
    if (ended) {
      above.setLength(0);
      ended = false;
    }
    above.append(above.length() > 0 && !text.isEmpty() ? " " : "").append(text);
  }

  /** What is wrong with the file, one sentence each. */
  public List<String> mistakes() {
    return mistakes;
  }

  /** Whether a line accepts {@code finding}. */
  boolean accepts(Finding finding) {
    return find(finding) != null;
  }

  /** Forgets what was used. */
  void forget() {
    for (Suppression each : all) {
      each.used = 0;
    }
  }

  /** The line that accepts {@code finding}, and its reason; it is used. Null if none does. */
  @Nullable String use(Finding finding) {
    Suppression found = find(finding);
    if (found == null) {
      return null;
    }
    found.used += finding.standing();
    return found.because();
  }

  private @Nullable Suppression find(Finding finding) {
    for (Suppression each : all) {
      if (matches(each.glob, finding)) {
        return each;
      }
    }
    return null;
  }

  private static boolean matches(Glob glob, Finding finding) {
    if (glob.matches(finding.kind())
        || glob.matches(finding.type())
        || (finding.through() != null && glob.matches(finding.through()))) {
      return true;
    }
    for (String frame : finding.stack()) {
      int file = frame.lastIndexOf('(');
      String method = file > 0 ? frame.substring(0, file) : frame;
      int end = method.lastIndexOf('.');
      if (glob.matches(method)
          || glob.matches(frame)
          || (end > 0 && glob.matches(method.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }

  /** The lines that were used and how often, as a table; empty if none was. */
  String used() {
    StringBuilder text = new StringBuilder();
    for (Suppression each : all) {
      if (each.used > 0) {
        String count = Long.toString(each.used);
        text.append(" ".repeat(Math.max(2, 9 - count.length()))).append(count);
        text.append("  leak:").append(each.glob).append('\n');
      }
    }
    return text.length() == 0 ? "" : "Suppressions used:\n" + text;
  }

  /** The lines that accepted nothing, each with its place. */
  public List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (Suppression each : all) {
      if (each.used == 0) {
        unused.add("leak:" + each.glob + " (" + file + ":" + each.line + ")");
      }
    }
    return unused;
  }
}
