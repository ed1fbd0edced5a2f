package io.closecall.kinds.rules;

import io.closecall.kinds.Declaration;
import io.closecall.kinds.Form;
import io.closecall.kinds.Gauge;
import io.closecall.kinds.Impact;
import io.closecall.kinds.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule while it is read. */
final class RuleSection {
  private static final String CONSTRUCTOR = "constructor";

  private final String file;
  private final int line;
  private final String id;
  private final List<String> complaints;
  private final Map<RuleKey, String> values = new EnumMap<>(RuleKey.class);
  private final Map<RuleKey, Integer> lines = new EnumMap<>(RuleKey.class);

  RuleSection(String file, int line, String id, List<String> complaints) {
    this.file = file;
    this.line = line;
    this.id = id;
    this.complaints = complaints;
  }

  void set(RuleKey key, int number, String value) {
    lines.put(key, number);
    if (value.isEmpty()) {
      complain(key, "says nothing");
    } else if (values.put(key, value) != null) {
      complain(key, "is given twice; the last holds");
    }
  }

  /** The rule, null if it means no type. */
  @Nullable Rule rule() {
    List<TypePattern> types = types();
    if (types.isEmpty()) {
      lines.putIfAbsent(RuleKey.TYPE, line);
      complain(RuleKey.TYPE, "names no type, so [" + id + "] is ignored");
      return null;
    }
    List<Factory> factories = new ArrayList<>();
    boolean byConstructor = openers(factories);
    int argument = Rule.NO_ARGUMENT;
    String field = "";
    String description = text(RuleKey.DESCRIPTION, "");
    if (description.matches("argument\\s+\\d{1,2}")) {
      argument = Integer.parseInt(description.substring("argument".length()).strip());
    } else if (description.matches("field\\s+[\\p{L}_$][\\p{L}\\p{N}_$]*")) {
      field = description.substring("field".length()).strip();
    } else if (!description.isEmpty()) {
      misses(RuleKey.DESCRIPTION, description, "; none is shown");
    }
    boolean described = argument != Rule.NO_ARGUMENT || !field.isEmpty();
    Form form = form();
    return new Rule(
        place(RuleKey.OPENED_BY),
        place(RuleKey.CLOSED_BY),
        kind(described ? form : Form.NONE, types),
        types,
        byConstructor,
        factories,
        closers(),
        argument,
        field,
        closedWhen());
  }

  /** Paths of fields that say that one is closed. */
  private List<List<String>> closedWhen() {
    List<List<String>> paths = new ArrayList<>();
    for (String each : list(RuleKey.CLOSED_WHEN)) {
      if (each.matches("field\\s+[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)*")) {
        paths.add(List.of(each.substring("field".length()).strip().split("\\.")));
      } else {
        misses(RuleKey.CLOSED_WHEN, each, "; it is ignored");
      }
    }
    return paths;
  }

  /** What says of one, or of what is kept of it, that it is closed, or goes on. */
  private void tellClosed(Declaration told) {
    List<Gauge> closed = new ArrayList<>();
    List<Gauge> goesOn = new ArrayList<>();
    for (List<String> path : closedWhen()) {
      closed.add(Gauge.of("", path.toArray(new String[0])));
      if (path.size() > 1) {
        goesOn.add(Gauge.not("", path.subList(1, path.size()).toArray(new String[0])));
      }
    }
    told.closedWhen(closed).goesOnWhile(goesOn);
  }

  private Kind kind(Form form, List<TypePattern> types) {
    List<String> names = new ArrayList<>();
    for (TypePattern type : types) {
      names.add(type.toString());
    }
    Declaration told =
        Kind.named(id)
            .holds(text(RuleKey.HOLDS, "what its class opened"))
            .watched(text(RuleKey.WATCHED, String.join(", ", names)))
            .whenCollected(
                impact(), text(RuleKey.WHEN_COLLECTED, "depends on its class; maybe nothing"))
            .described(form);
    tellClosed(told);
    told.enteredBy(frames(RuleKey.ASKED_BY));
    told.fewAreFine(Integer.parseInt(choice(RuleKey.FEW, "0", "\\d{1,2}")));
    for (String frame : frames(RuleKey.OWNED_BY)) {
      told.ownedByAny(frame);
    }
    for (String frame : frames(RuleKey.KEPT_BY)) {
      told.keptByAny(frame);
    }
    for (String frame : frames(RuleKey.KEEPS)) {
      told.keeps(frame);
    }
    if (choice(RuleKey.PARTS, "yes", "yes|no").equals("yes")) {
      told.parts();
    }
    return told.remedy(text(RuleKey.REMEDY, "open it in a try-with-resources statement"));
  }

  private Impact impact() {
    return choice(RuleKey.IMPACT, "until-gc", "until-gc|permanent").equals("permanent")
        ? Impact.PERMANENT
        : Impact.UNTIL_GC;
  }

  private Form form() {
    String form = choice(RuleKey.FORM, "text", "text|sql|jdbc-url|address|path");
    return Form.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private List<TypePattern> types() {
    List<TypePattern> types = new ArrayList<>();
    for (String each : list(RuleKey.TYPE)) {
      TypePattern type = TypePattern.of(each);
      if (type == null) {
        misses(RuleKey.TYPE, each, "; it is ignored");
      } else if (type.isJdk()) {
        complain(RuleKey.TYPE, each + " is the JDK's, which its own kinds watch; it is ignored");
      } else {
        types.add(type);
      }
    }
    return types;
  }

  /** Whether a constructor opens; adds the factories. */
  private boolean openers(List<Factory> factories) {
    boolean byConstructor = false;
    for (String each : list(RuleKey.OPENED_BY)) {
      int paren = each.indexOf('(');
      String path = paren < 0 ? each : each.substring(0, paren);
      int dot = path.lastIndexOf('.');
      MethodPattern method = MethodPattern.of(each.substring(dot + 1));
      TypePattern owner = dot < 0 ? null : TypePattern.of(each.substring(0, dot));
      if (each.equals(CONSTRUCTOR)) {
        byConstructor = true;
      } else if (method == null || (dot >= 0 && (owner == null || !owner.isExact()))) {
        misses(RuleKey.OPENED_BY, each, "; it is ignored");
      } else if (owner != null && owner.isJdk()) {
        complain(RuleKey.OPENED_BY, each + " is the JDK's, which is not woven for rules");
      } else {
        factories.add(new Factory(owner == null ? "" : owner.name(), method));
      }
    }
    return byConstructor || factories.isEmpty();
  }

  private List<MethodPattern> closers() {
    List<MethodPattern> closers = new ArrayList<>();
    for (String each : list(RuleKey.CLOSED_BY)) {
      MethodPattern method = MethodPattern.of(each);
      if (method == null) {
        misses(RuleKey.CLOSED_BY, each, "; it is ignored");
      } else {
        closers.add(method);
      }
    }
    MethodPattern close = MethodPattern.of("close");
    return closers.isEmpty() && close != null ? List.of(close) : closers;
  }

  private List<String> frames(RuleKey key) {
    List<String> frames = new ArrayList<>();
    for (String each : list(key)) {
      if (each.matches("[\\p{L}\\p{N}_$.<>]+\\*?") && each.indexOf('.') > 0) {
        frames.add(each);
      } else {
        misses(key, each, "; it is ignored");
      }
    }
    return frames;
  }

  /** The parts of a list; a comma in parentheses does not end one. */
  private List<String> list(RuleKey key) {
    String text = text(key, "");
    return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*(?![^(]*\\))"));
  }

  private String text(RuleKey key, String standard) {
    return values.getOrDefault(key, standard);
  }

  private String choice(RuleKey key, String standard, String allowed) {
    String text = text(key, standard);
    if (text.matches(allowed)) {
      return text;
    }
    misses(key, text, "; it stays " + standard);
    return standard;
  }

  private void misses(RuleKey key, String value, String then) {
    complain(key, value + " is not understood; allowed: " + key.allowed() + then);
  }

  /** Where the key is, or the rule, if it has none. */
  private String place(RuleKey key) {
    // what track= says is in no file
    return line == 0 ? file : file + ":" + lines.getOrDefault(key, line) + ": " + key.text();
  }

  private void complain(RuleKey key, String what) {
    complaints.add(place(key) + (line == 0 ? " " : " = ") + what);
  }
}
