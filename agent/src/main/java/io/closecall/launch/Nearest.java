package io.closecall.launch;

import java.util.List;

/** The word that was probably meant. */
final class Nearest {

  /** The one of {@code words} that {@code typed} is fewest edits away from. */
  static String of(String typed, List<String> words) {
    String best = words.get(0);
    for (String word : words) {
      if (edits(typed, word) < edits(typed, best)) {
        best = word;
      }
    }
    return best;
  }

  /** Levenshtein's distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }

  private Nearest() {}
}
