package io.closecall.launch;

import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.RuleFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that the options name. */
final class Rulebook {
  private static final int LONGEST = 1 << 20;

  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Reads what {@code options} name; mistakes are added to {@code complaints}. */
  Rulebook(Options options, List<String> complaints) {
    for (Kind kind : Catalogue.KINDS) {
      ids.add(kind.id());
    }
    for (String file : options.list(Option.RULES)) {
      try (InputStream in = new FileInputStream(file)) {
        add(RuleFile.parse(file, text(in), ids, complaints));
      } catch (IOException failure) {
        complaints.add("rules=" + file + " cannot be read: " + failure.getMessage());
      }
    }
    List<String> types = options.list(Option.TRACK);
    Rule tracking = types.isEmpty() ? null : RuleFile.tracking(types, complaints);
    if (tracking != null) {
      add(List.of(tracking));
    }
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

  /** All rules, in the order in which they hold. */
  List<Rule> rules() {
    return rules;
  }

  /** The ids of all kinds, in the order of the README, those of the rules last. */
  List<String> ids() {
    List<String> all = new ArrayList<>();
    for (Kind kind : Catalogue.KINDS) {
      all.add(kind.id());
    }
    for (Rule rule : rules) {
      all.add(rule.kind().id());
    }
    return all;
  }
}
