package io.closecall.launch;

import io.closecall.kinds.KindPattern;
import io.closecall.kinds.Nearest;
import java.util.List;

/**
 * Which kinds are watched: ids and patterns, a leading minus takes away; the last that fits holds.
 */
final class KindChoice {
  private final List<String> patterns;

  private KindChoice(List<String> patterns) {
    this.patterns = patterns;
  }

  /**
   * The choice that {@code patterns} make among {@code ids} and whatever comes later; a mistake is
   * added to {@code complaints}, and the rest of the patterns hold.
   */
  static KindChoice of(List<String> patterns, List<String> ids, List<String> complaints) {
    for (String pattern : patterns) {
      String glob = glob(pattern);
      if (!isAnyNamed(glob, ids)) {
        complaints.add(noKind(pattern, glob, ids));
      }
    }
    KindChoice choice = new KindChoice(patterns);
    for (String id : ids) {
      if (choice.includes(id)) {
        return choice;
      }
    }
    // a typo must not look like a program without leaks
    int last = complaints.size() - 1;
    String all = "nothing is left to watch, so all kinds are";
    if (last >= 0 && complaints.get(last).startsWith("kinds=")) {
      complaints.set(last, complaints.get(last) + "; " + all);
    } else {
      complaints.add("kinds=" + String.join(",", patterns) + ": " + all);
    }
    return new KindChoice(List.of("*"));
  }

  /** Whether the kind with this id is watched. */
  boolean includes(String id) {
    boolean included = !patterns.isEmpty() && isMinus(patterns.get(0));
    for (String pattern : patterns) {
      if (KindPattern.matches(glob(pattern), id)) {
        included = !isMinus(pattern);
      }
    }
    return included;
  }

  private static boolean isMinus(String pattern) {
    return pattern.startsWith("-");
  }

  private static String glob(String pattern) {
    return isMinus(pattern) ? pattern.substring(1) : pattern;
  }

  private static boolean isAnyNamed(String glob, List<String> ids) {
    for (String id : ids) {
      if (KindPattern.matches(glob, id)) {
        return true;
      }
    }
    return false;
  }

  private static String noKind(String pattern, String glob, List<String> ids) {
    String nearest = Nearest.of(glob, ids);
    return "kinds="
        + pattern
        + " names no kind that is known now; did you mean \""
        + nearest
        + "\"? java -jar closecall.jar kinds (or rules) lists them";
  }
}
