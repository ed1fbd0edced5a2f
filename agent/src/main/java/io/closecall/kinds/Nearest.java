package io.closecall.kinds;

import java.util.List;

/** The word that was probably meant. */
public final class Nearest {

  /** A beginning this long in common says more than the number of edits. */
  private static final int TELLING = 3;

  /**
   * The one of {@code words} that begins most alike, else the one that is fewest edits away from
   * {@code typed}.
   */
  public static String of(String typed, List<String> words) {
    String best = words.get(0);
    for (String word : words) {
      int longer = beginning(typed, word) - beginning(typed, best);
      if (longer > 0 || (longer == 0 && edits(typed, word) < edits(typed, best))) {
        best = word;
      }
    }
    return best;
  }

  private static int beginning(String typed, String word) {
    int common = 0;
    while (common < Math.min(typed.length(), word.length())
        && typed.charAt(common) == word.charAt(common)) {
      common++;
    }
    return common < TELLING ? 0 : common;
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
