package io.closecall.launch;

import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.kinds.KindPattern;
import io.closecall.kinds.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which kinds are watched: ids and patterns, a leading minus takes away. */
final class KindChoice {

  /**
   * The kinds that {@code patterns} choose; a mistake is added to {@code complaints}, and the rest
   * of the patterns hold.
   */
  static Set<Kind> of(List<String> patterns, List<String> complaints) {
    Set<Kind> chosen = new LinkedHashSet<>();
    if (!patterns.isEmpty() && patterns.get(0).startsWith("-")) {
      chosen.addAll(Catalogue.KINDS);
    }
    for (String pattern : patterns) {
      boolean away = pattern.startsWith("-");
      String glob = away ? pattern.substring(1) : pattern;
      List<Kind> named = named(glob);
      if (named.isEmpty()) {
        complaints.add(noKind(pattern, glob));
      } else if (away) {
        chosen.removeAll(named);
      } else {
        chosen.addAll(named);
      }
    }
    if (chosen.isEmpty()) {
      // a typo must not look like a program without leaks
      int last = complaints.size() - 1;
      String all = "nothing is left to watch, so all kinds are";
      if (last >= 0 && complaints.get(last).startsWith("kinds=")) {
        complaints.set(last, complaints.get(last) + "; " + all);
      } else {
        complaints.add("kinds=" + String.join(",", patterns) + ": " + all);
      }
      chosen.addAll(Catalogue.KINDS);
    }
    return chosen;
  }

  private static List<Kind> named(String glob) {
    List<Kind> named = new ArrayList<>();
    for (Kind kind : Catalogue.KINDS) {
      if (KindPattern.matches(glob, kind.id())) {
        named.add(kind);
      }
    }
    return named;
  }

  private static String noKind(String pattern, String glob) {
    List<String> ids = new ArrayList<>();
    for (Kind kind : Catalogue.KINDS) {
      ids.add(kind.id());
    }
    String nearest = Nearest.of(glob, ids);
    String all = String.join(", ", ids);
    return "kinds=" + pattern + " names no kind; did you mean \"" + nearest + "\"? Kinds: " + all;
  }

  private KindChoice() {}
}
