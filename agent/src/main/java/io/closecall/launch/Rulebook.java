package io.closecall.launch;

import io.closecall.gate.Glob;
import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.kinds.Nearest;
import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.RuleFile;
import io.closecall.kinds.rules.Shipped;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that the options name. */
final class Rulebook {
  private static final int LONGEST = 1 << 20;

  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Reads what {@code options} name; mistakes are added to their complaints. */
  Rulebook(Options options) {
    for (Kind kind : Catalogue.KINDS) {
      ids.add(kind.id());
    }
    List<String> mistakes = new ArrayList<>();
    for (String file : options.list(Option.RULES)) {
      try (InputStream in = new FileInputStream(file)) {
        add(RuleFile.parse(file, text(in), ids, mistakes));
      } catch (IOException failure) {
        mistakes.add("rules=" + file + " cannot be read: " + failure.getMessage());
      }
    }
    doubt(Option.RULES, mistakes, options);
    List<String> types = options.list(Option.TRACK);
    Rule tracking = types.isEmpty() ? null : RuleFile.tracking(types, mistakes);
    doubt(Option.TRACK, mistakes, options);
    if (tracking != null) {
      add(List.of(tracking));
    }
  }

  private static void doubt(Option option, List<String> mistakes, Options options) {
    for (String mistake : mistakes) {
      options.doubt(option.key(), mistake);
    }
    mistakes.clear();
  }

  private void add(List<Rule> more) {
    for (Rule rule : more) {
      ids.add(rule.kind().id());
      rules.add(rule);
    }
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new IOException("it is longer than a megabyte");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The rules in {@code text}, of the file {@code name} that turned up while the program runs; of a
   * kind that has a rule already, the first holds.
   */
  synchronized List<Rule> read(String name, String text, List<String> complaints) {
    Set<String> taken = new HashSet<>();
    for (Kind kind : Catalogue.KINDS) {
      taken.add(kind.id());
    }
    List<Rule> more = new ArrayList<>();
    for (Rule rule : RuleFile.parse(name, text, taken, complaints)) {
      if (ids.add(rule.kind().id())) {
        more.add(rule);
      }
    }
    return more;
  }

  /** All rules that the options name, in the order in which they hold. */
  List<Rule> rules() {
    return rules;
  }

  /** The kind that {@code kinds}, an id or a pattern, probably means; null if it names one. */
  synchronized @Nullable String meant(String kinds) {
    List<String> all = ids();
    for (String id : ids) {
      if (!all.contains(id)) {
        all.add(id);
      }
    }
    Glob glob = new Glob(kinds);
    for (String id : all) {
      if (glob.matches(id)) {
        return null;
      }
    }
    return Nearest.of(kinds, all);
  }

  /**
   * The ids of all kinds, in the order of the README, those of the rules last; not those that
   * libraries bring.
   */
  List<String> ids() {
    List<String> all = new ArrayList<>();
    for (Kind kind : Catalogue.KINDS) {
      all.add(kind.id());
    }
    for (Rule rule : rules) {
      all.add(rule.kind().id());
    }
    for (Shipped library : Shipped.LIBRARIES) {
      all.addAll(library.kinds());
    }
    return all;
  }
}
