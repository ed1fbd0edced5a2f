package io.closecall.kinds.rules;

import io.closecall.kinds.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules from text: sections {@code [kind]} of lines {@code key = value}; a {@code #} starts a
 * comment, a line that ends in a backslash goes on with the next. A mistake is told with file and
 * line, and whatever else is written holds.
 */
public final class RuleFile {
  private final String name;
  private final List<String> complaints;
  private final Set<String> taken;
  private final List<Rule> rules = new ArrayList<>();
  private @Nullable RuleSection section;
  private boolean inside;

  private RuleFile(String name, Set<String> taken, List<String> complaints) {
    this.name = name;
    this.taken = new HashSet<>(taken);
    this.complaints = complaints;
  }

  /**
   * The rules in {@code text}, of the file that complaints call {@code name}; the ids {@code taken}
   * are those of other kinds.
   */
  public static List<Rule> parse(
      String name, String text, Set<String> taken, List<String> complaints) {
    RuleFile file = new RuleFile(name, taken, complaints);
    file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return file.rules;
  }

  /** The rule that {@code track=} is short for; what is wrong with it is complained of. */
  public static @Nullable Rule tracking(List<String> types, List<String> complaints) {
    RuleSection section = new RuleSection("track=", 0, Rule.TRACKED, complaints);
    section.set(RuleKey.TYPE, 0, String.join(",", types));
    section.set(RuleKey.CLOSED_BY, 0, "close()");
    return section.rule();
  }

  private void read(String text) {
    StringBuilder line = new StringBuilder();
    int number = 0;
    int first = 1;
    for (String each : text.split("\\R", -1)) {
      number++;
      String part = withoutComment(each).strip();
      boolean goesOn = part.endsWith("\\");
      line.append(goesOn ? part.substring(0, part.length() - 1) : part);
      if (!goesOn) {
        take(line.toString().strip(), first);
        line.setLength(0);
        first = number + 1;
      }
    }
    take(line.toString().strip(), first);
    end();
  }

  /** A comment starts the line or stands behind white space. */
  private static String withoutComment(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  private void take(String line, int number) {
    if (line.isEmpty()) {
      return;
    }
    int equals = line.indexOf('=');
    if (line.startsWith("[") && line.endsWith("]")) {
      end();
      begin(line.substring(1, line.length() - 1).strip(), number);
    } else if (equals <= 0) {
      complain(number, "\"" + line + "\" is neither [kind] nor key = value");
    } else if (!inside) {
      complain(number, "\"" + line + "\" stands before the first [kind]");
    } else {
      set(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), number);
    }
  }

  private void begin(String id, int number) {
    inside = true;
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      complain(
          number,
          "["
              + id
              + "] is no kind's id; allowed: small letters, digits and hyphens, as acme-session");
    } else if (id.equals(Rule.TRACKED)) {
      complain(number, "[" + id + "] is the kind of track=; give this one another id");
    } else if (!taken.add(id)) {
      complain(number, "[" + id + "] is a kind already; this rule is ignored");
    } else {
      section = new RuleSection(name, number, id, complaints);
    }
  }

  private void set(String key, String value, int number) {
    RuleKey known = RuleKey.of(key);
    if (known == null) {
      List<String> all = RuleKey.all();
      complain(
          number,
          "the key \""
              + key
              + "\" is unknown and ignored; did you mean \""
              + Nearest.of(key, all)
              + "\"? Allowed: "
              + String.join(", ", all));
    } else if (section != null) {
      section.set(known, number, value);
    }
  }

  private void end() {
    Rule rule = section == null ? null : section.rule();
    if (rule != null) {
      rules.add(rule);
    }
    section = null;
  }

  private void complain(int line, String what) {
    complaints.add(name + ":" + line + ": " + what);
  }
}
