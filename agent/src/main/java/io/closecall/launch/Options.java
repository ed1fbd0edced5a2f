package io.closecall.launch;

import io.closecall.kinds.Nearest;
import io.closecall.verdict.Limit;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run, from the agent's argument, system properties, the environment and a file,
 * in that order.
 */
final class Options {
  private static final String PREFIX = "closecall.";

  private final Map<Option, String> values = new EnumMap<>(Option.class);
  private final Set<Option> given = EnumSet.noneOf(Option.class);
  private final List<String> complaints = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  private Options() {}

  /** Reads the options; what is wrong with them is in {@link #complaints()}, and the rest holds. */
  static Options read(String argument, Properties properties, Map<String, String> variables) {
    Options options = new Options();
    options.takeAll(options.split(argument), "");
    for (Option option : Option.values()) {
      options.takeOrAsk(option, properties.getProperty(PREFIX + option.key()));
      options.take(option, variables.get(option.variable()));
    }
    options.complainOfUnknown(properties, variables);
    String file = options.values.get(Option.CONFIG);
    if (file != null && !file.isEmpty()) {
      options.takeFile(file);
    }
    if (options.values.containsKey(Option.FORMATS) && !options.values.containsKey(Option.REPORT)) {
      options.complaints.add("formats= writes nothing without report=FOLDER");
    }
    options.given.addAll(options.values.keySet());
    for (Option option : Option.values()) {
      options.values.putIfAbsent(option, option.standard());
    }
    options.settleGate();
    return options;
  }

  /**
   * What is wrong with an agent's argument, as far as it can be told elsewhere than in the JVM it
   * is for: what files say, and which kinds those of rules add, is not.
   */
  static List<String> mistakesIn(String argument) {
    Options options = new Options();
    options.takeAll(options.split(argument), "");
    boolean alone = !options.values.containsKey(Option.RULES);
    for (Option option : Option.values()) {
      options.values.putIfAbsent(option, option.standard());
    }
    if (alone) {
      List<String> ids = new Rulebook(options).ids();
      options.kinds(ids);
      options.limits(ids);
    }
    return options.complaints;
  }

  /** {@code gate=} and {@code fail=} imply each other. */
  private void settleGate() {
    String gate = text(Option.GATE);
    if (gate.isEmpty()) {
      values.put(Option.GATE, text(Option.FAIL).isEmpty() ? "report" : "test");
    } else if (!gate.equals("report") && !gate.equals("off") && text(Option.FAIL).isEmpty()) {
      values.put(Option.FAIL, "leaked");
    }
  }

  /** Whether the user has set it. */
  boolean isGiven(Option option) {
    return given.contains(option);
  }

  /**
   * Splits {@code key=value,key=value}; a part without {@code =} goes on with the value before it,
   * unless it is the name of an option, whose value was forgotten.
   */
  private Map<String, String> split(String argument) {
    Map<String, String> parts = new LinkedHashMap<>();
    String key = "";
    for (String part : argument.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        key = part.substring(0, equals).trim();
        if (parts.put(key, part.substring(equals + 1).trim()) != null) {
          complaints.add(key + "= is given twice; the last holds");
        }
      } else if (!part.isBlank() && (key.isEmpty() || find(part.trim()) != null)) {
        parts.putIfAbsent(part.trim(), "");
      } else if (!part.isBlank()) {
        String before = parts.get(key);
        parts.put(key, before == null ? part.trim() : before + "," + part.trim());
      }
    }
    return parts;
  }

  private void complainOfUnknown(Properties properties, Map<String, String> variables) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX) && find(name.substring(PREFIX.length())) == null) {
        complaints.add(unknown(name.substring(PREFIX.length()), " of the system property " + name));
      }
    }
    for (String name : variables.keySet()) {
      if (name.startsWith(Option.VARIABLES) && !isVariable(name)) {
        String key = name.substring(Option.VARIABLES.length()).toLowerCase(Locale.ROOT);
        complaints.add(unknown(key.replace('_', '-'), " of the variable " + name));
      }
    }
  }

  private static boolean isVariable(String name) {
    for (Option option : Option.values()) {
      if (option.variable().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void takeFile(String file) {
    Properties lines = new Properties();
    try (InputStream in = new FileInputStream(file)) {
      lines.load(in);
    } catch (IOException | IllegalArgumentException failure) {
      doubt(Option.CONFIG.key(), "config=" + file + " cannot be read: " + failure.getMessage());
      return;
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (String key : lines.stringPropertyNames()) {
      String plain = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
      parts.put(plain, Objects.requireNonNull(lines.getProperty(key)).trim());
    }
    takeAll(parts, " in " + file);
  }

  private void takeAll(Map<String, String> parts, String where) {
    for (Map.Entry<String, String> part : parts.entrySet()) {
      Option option = find(part.getKey());
      if (option == null) {
        complaints.add(unknown(part.getKey(), where));
      } else {
        takeOrAsk(option, part.getValue());
      }
    }
  }

  /** Takes what was written on purpose; an empty variable of the environment is none. */
  private void takeOrAsk(Option option, @Nullable String value) {
    if (value == null || !value.isBlank()) {
      take(option, value);
    } else if (!values.containsKey(option)) {
      String text = option.key() + "= has no value; allowed: " + option.allowed();
      if (option == Option.FAIL) {
        // somebody wanted a gate: it must not let every build pass
        values.put(option, "leaked");
        doubt(option.key(), text + "; leaked it is");
      } else {
        complaints.add(text + "; it is ignored");
      }
    }
  }

  private void take(Option option, @Nullable String value) {
    if (value == null || values.containsKey(option)) {
      return;
    }
    if (option.accepts(value)) {
      values.put(option, value);
    } else if (option == Option.FORMATS) {
      takeFormats(value);
    } else if (option == Option.FAIL) {
      // a mistake must not let every build pass
      values.put(option, "leaked");
      complaints.add(
          "fail=" + value + " is not understood; allowed: " + option.allowed() + "; leaked it is");
    } else {
      complaints.add(
          option.key()
              + "="
              + value
              + " is not understood; allowed: "
              + option.allowed()
              + (option.standard().isEmpty()
                  ? "; it is ignored"
                  : "; it stays " + option.standard()));
    }
  }

  /** Those that are known, so that a mistake in one costs no other. */
  private void takeFormats(String value) {
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String part : value.split(",")) {
      String name = part.strip();
      (Option.FORMATS.accepts(name) ? known : unknown).add(name);
    }
    values.put(Option.FORMATS, String.join(",", known));
    if (!unknown.isEmpty()) {
      complaints.add(
          "formats="
              + String.join(",", unknown)
              + " is not understood; allowed: "
              + Option.FORMATS.allowed()
              + (known.isEmpty() ? "" : "; the others are written"));
    }
  }

  private static @Nullable Option find(String key) {
    for (Option option : Option.values()) {
      if (option.key().equals(key)) {
        return option;
      }
    }
    return null;
  }

  private static String unknown(String key, String where) {
    List<String> keys = new ArrayList<>();
    for (Option option : Option.values()) {
      keys.add(option.key());
    }
    return "the option \""
        + key
        + "\""
        + where
        + " is unknown and ignored; did you mean \""
        + Nearest.of(key.toLowerCase(Locale.ROOT), keys)
        + "\"?";
  }

  /** Complains of {@code key}, without which a gate would not be the one that was meant. */
  void doubt(String key, String complaint) {
    complaints.add(complaint);
    reasons.add(complaint);
    if (!doubts.contains(key + "=")) {
      doubts.add(key + "=");
    }
  }

  /** The options because of which a gate cannot be trusted, each with its equals sign. */
  List<String> doubts() {
    return doubts;
  }

  /** What is wrong with these, one sentence each. */
  List<String> reasons() {
    return reasons;
  }

  /** What is wrong with the options given, one sentence each. */
  List<String> complaints() {
    return complaints;
  }

  String text(Option option) {
    return Objects.requireNonNull(values.get(option));
  }

  boolean flag(Option option) {
    return Boolean.parseBoolean(text(option));
  }

  int number(Option option) {
    return Integer.parseInt(text(option));
  }

  double percent(Option option) {
    return Double.parseDouble(text(option));
  }

  List<String> list(Option option) {
    String text = text(option);
    return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
  }

  /** How long which kinds, of {@code ids}, may be open; what is wrong is complained of. */
  List<Limit> limits(List<String> ids) {
    List<String> parts = list(Option.OVERDUE);
    return parts.isEmpty() ? List.of() : TimeLimits.of(parts, ids, complaints);
  }

  /**
   * The choice among kinds; what is wrong with it, where {@code ids} are there, is complained of.
   */
  KindChoice kinds(List<String> ids) {
    return KindChoice.of(list(Option.KINDS), ids, complaints);
  }
}
