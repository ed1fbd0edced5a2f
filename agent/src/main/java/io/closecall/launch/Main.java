package io.closecall.launch;

import io.closecall.cli.CommandLineTool;
import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.RuleFile;
import io.closecall.kinds.rules.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code java -jar closecall.jar}: hands the declarations of options and kinds to the command line.
 */
public final class Main {

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(
        CommandLineTool.run(args, Version.TEXT, options(), kinds(), rules(), Options::mistakesIn));
  }

  private static List<List<String>> options() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Option", "Default", "Allowed", "Meaning"));
    for (Option option : Option.values()) {
      rows.add(List.of(option.key(), option.standard(), option.allowed(), option.meaning()));
    }
    return rows;
  }

  private static List<List<String>> kinds() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("Kind", "Watched", "Holds", "When a dropped one is collected", "Impact", "JDK"));
    for (Kind kind : Catalogue.KINDS) {
      rows.add(
          List.of(
              kind.id(),
              kind.watched(),
              kind.holds(),
              kind.collected(),
              impact(kind),
              kind.since() + "+"));
    }
    return rows;
  }

  private static List<List<String>> rules() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Kind", "Watched", "Holds", "When a dropped one is collected", "Impact"));
    for (Shipped library : Shipped.LIBRARIES) {
      List<String> mistakes = new ArrayList<>();
      for (Rule rule : RuleFile.parse(library.file(), text(library), Set.of(), mistakes)) {
        Kind kind = rule.kind();
        rows.add(
            List.of(kind.id(), kind.watched(), kind.holds(), kind.collected(), kind.impact().id()));
      }
      if (!mistakes.isEmpty()) {
        throw new IllegalStateException(String.join("\n", mistakes));
      }
    }
    return rows;
  }

  private static String text(Shipped library) {
    try (InputStream in = Main.class.getClassLoader().getResourceAsStream(library.file())) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String impact(Kind kind) {
    if (kind.statistic()) {
      return "statistic only";
    }
    return kind.endsWhenCollected() ? "held only" : kind.impact().id();
  }

  private Main() {}
}
