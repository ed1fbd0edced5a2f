package io.closecall.launch;

import java.util.Locale;

/** Every option, declared once: the README's table and {@code --help} are made from this. */
enum Option {
  KINDS(
      "kinds",
      "*",
      "ids or patterns with *, comma-separated; a leading - takes away",
      "which kinds are watched",
      "",
      0),
  RULES(
      "rules",
      "",
      "files, comma-separated",
      "rules for types of your own: what opens them, what closes them, what is said of them",
      "",
      0),
  TRACK(
      "track",
      "",
      "types, packages (com.acme.*) or packages with those below (com.acme.**), comma-separated",
      "AutoCloseables that are watched as the kind closeable: a constructor opens, close closes",
      "",
      0),
  STACKS(
      "stacks",
      "budget",
      "all, budget or none",
      "which openings get a stack: every one, as many as the budget allows, or none",
      "all|budget|none",
      0),
  STACK_SHARE(
      "stack-share",
      "1",
      "a percentage of one CPU, above 0 and at most 100",
      "what the budget of each kind is",
      "[\\d.]+",
      100),
  REPORT(
      "report",
      "",
      "a folder",
      "where closecall-<pid>.json is written when the JVM ends; made if it does not exist",
      "",
      0),
  FORMATS(
      "formats",
      "",
      "text, html, sarif, junit, markdown, collapsed; comma-separated",
      "what is written there besides JSON",
      "((json|text|html|sarif|junit|markdown|collapsed)(,|$))*",
      0),
  PACKAGES(
      "packages",
      "",
      "package names, comma-separated",
      "whose frames count as the site; without it, the first frame outside the JDK",
      "[\\w.$]*(,[\\w.$]+)*",
      0),
  OVERDUE(
      "overdue",
      "",
      "KIND:TIME, comma-separated; ids or patterns with *, a number with ms, s, m, h or d",
      "how long those of a kind may be open, such as jdbc-connection:30s,socket:5m; the last that names a kind holds",
      "",
      0),
  FAIL(
      "fail",
      "",
      "leaked, overdue, held or several of them, comma-separated",
      "findings with which the process exits with the fail-code",
      "((leaked|overdue|held)(,(leaked|overdue|held))*)?",
      0),
  GATE(
      "gate",
      "",
      "test, class, run, report or off",
      "what fail= makes fail where JUnit or TestNG runs tests: the test that leaked, its class, the run, or nothing; without it, test where fail= names a verdict, else report",
      "test|class|run|report|off",
      0),
  FAIL_CODE(
      "fail-code", "1", "a number from 1 to 255", "the exit code of a run that fails", "\\d+", 255),
  BASELINE(
      "baseline",
      "",
      "a file, as java -jar closecall.jar baseline writes it",
      "what is known: listed apart and failing nothing, while there is no more of it",
      "",
      0),
  SUPPRESSIONS(
      "suppressions",
      "",
      "a file of leak:GLOB lines",
      "what is accepted for good, by kind, type or any frame",
      "",
      0),
  GC(
      "gc",
      "true",
      "true or false",
      "whether a garbage collection at the end finds what nobody uses any more",
      "true|false",
      0),
  INTERNAL(
      "internal",
      "false",
      "true or false",
      "whether resources that belong to the JDK are reported too",
      "true|false",
      0),
  MAX_ENTRIES(
      "max-entries",
      "1000000",
      "a number from 1 to 100000000",
      "open resources that are tracked at once, as far as a twentieth of the heap holds them; beyond, they are only counted",
      "\\d+",
      100_000_000),
  LOG(
      "log",
      "warn",
      "warn or off",
      "whether the agent writes on stderr: new leaking sites, and the text report at the end",
      "warn|off",
      0),
  CONFIG("config", "", "a file of key=value lines", "options that are given nowhere else", "", 0);

  /** What the names of environment variables begin with. */
  static final String VARIABLES = "CLOSECALL_";

  private final String key;
  private final String standard;
  private final String allowed;
  private final String meaning;
  private final String pattern;
  private final long most;

  Option(String key, String standard, String allowed, String meaning, String pattern, long most) {
    this.key = key;
    this.standard = standard;
    this.allowed = allowed;
    this.meaning = meaning;
    this.pattern = pattern;
    this.most = most;
  }

  private boolean isNumber(String value) {
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
    return (pattern.isEmpty() || value.matches(pattern)) && (most == 0 || isNumber(value));
  }

  /** The environment variable that sets it. */
  String variable() {
    return VARIABLES + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
