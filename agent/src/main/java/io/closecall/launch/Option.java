package io.closecall.launch;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every option, declared once: the README's table and {@code --help} are made from this. */
enum Option {
  KINDS(
      "kinds",
      "*",
      "ids or patterns with *, comma-separated; a leading - takes away",
      "which kinds are watched",
      null),
  STACKS(
      "stacks",
      "budget",
      "all, budget or none",
      "which openings get a stack: every one, as many as the budget allows, or none",
      value -> value.matches("all|budget|none")),
  STACK_SHARE(
      "stack-share",
      "1",
      "a percentage of one CPU, above 0 and at most 100",
      "what the budget of each kind is",
      value -> isNumber(value, 100)),
  REPORT(
      "report",
      "",
      "a folder",
      "where closecall-<pid>.json is written when the JVM ends; made if it does not exist",
      null),
  FORMATS(
      "formats",
      "",
      "of text and html, comma-separated",
      "what is written there besides JSON",
      value -> value.matches("(json|text|html)?(,(json|text|html))*")),
  PACKAGES(
      "packages",
      "",
      "package names, comma-separated",
      "whose frames count as the site; without it, the first frame outside the JDK",
      value -> value.matches("[\\w.$]*(,[\\w.$]+)*")),
  FAIL(
      "fail",
      "",
      "of leaked and held, comma-separated",
      "findings with which the process exits with the fail-code",
      value -> value.matches("((leaked|held)(,(leaked|held))*)?")),
  FAIL_CODE(
      "fail-code",
      "1",
      "a number from 1 to 255",
      "the exit code of a run that fails",
      value -> isNumber(value, 255) && value.matches("\\d+")),
  GC(
      "gc",
      "true",
      "true or false",
      "whether a garbage collection at the end finds what nobody uses any more",
      value -> value.matches("true|false")),
  INTERNAL(
      "internal",
      "false",
      "true or false",
      "whether resources that belong to the JDK are reported too",
      value -> value.matches("true|false")),
  MAX_ENTRIES(
      "max-entries",
      "1000000",
      "a number from 1 to 100000000",
      "open resources that are tracked at once; beyond, they are only counted",
      value -> isNumber(value, 100_000_000) && value.matches("\\d+")),
  LOG(
      "log",
      "warn",
      "warn or off",
      "whether the agent writes on stderr: new leaking sites, and the text report at the end",
      value -> value.matches("warn|off")),
  CONFIG("config", "", "a file of key=value lines", "options that are given nowhere else", null);

  private final String key;
  private final String standard;
  private final String allowed;
  private final String meaning;
  private final @Nullable Predicate<String> check;

  Option(
      String key,
      String standard,
      String allowed,
      String meaning,
      @Nullable Predicate<String> check) {
    this.key = key;
    this.standard = standard;
    this.allowed = allowed;
    this.meaning = meaning;
    this.check = check;
  }

  private static boolean isNumber(String value, long most) {
    try {
      double number = Double.parseDouble(value);
      return number > 0 && number <= most;
    } catch (NumberFormatException not) {
      return false;
    }
  }

  /** The key as written in the agent's argument. */
  String key() {
    return key;
  }

  /** The value when none is given. */
  String standard() {
    return standard;
  }

  /** What is allowed, in a phrase. */
  String allowed() {
    return allowed;
  }

  /** What it does, in a phrase. */
  String meaning() {
    return meaning;
  }

  boolean accepts(String value) {
    return check == null || check.test(value);
  }

  /** The environment variable that sets it. */
  String variable() {
    return "CLOSECALL_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }
}
