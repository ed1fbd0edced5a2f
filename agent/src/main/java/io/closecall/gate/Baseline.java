package io.closecall.gate;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known and may only shrink: a generated file, sorted, an entry a line. */
public final class Baseline {
  private static final String HEAD =
      "# closecall baseline: what is known here fails no gate. Counts may only shrink.\n"
          + "# Generated; owner, until, reason and comments are yours and stay.\n"
          + "# "
          + KnownLine.FORM
          + "\n";

  private final Map<String, Known> entries = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private final List<String> lastComments = new ArrayList<>();

  /** An empty one. */
  public Baseline() {}

  /** The same with other entries. */
  Baseline with(Collection<Known> known) {
    Baseline other = new Baseline();
    for (Known each : known) {
      other.entries.put(each.key(), each);
    }
    other.lastComments.addAll(lastComments);
    return other;
  }

  /**
   * Reads a file; what is wrong in it is in {@link #mistakes()}, and the rest holds.
   *
   * @throws IOException naming the file and why it cannot be read
   */
  public static Baseline read(File file) throws IOException {
    Baseline baseline = new Baseline();
    List<String> comments = new ArrayList<>();
    int number = 0;
    for (String line : Lines.of(file)) {
      number++;
      if (line.startsWith("#")) {
        if (!HEAD.contains(line + "\n")) {
          comments.add(line);
        }
      } else if (!line.isEmpty()) {
        baseline.take(line, comments, file + ":" + number);
        comments.clear();
      }
    }
    baseline.lastComments.addAll(comments);
    return baseline;
  }

  private void take(String line, List<String> comments, String place) {
    try {
      Known known = KnownLine.parse(line, comments);
      if (entries.putIfAbsent(known.key(), known) != null) {
        mistakes.add(place + ": " + known.described() + " is there twice; the first holds");
      }
    } catch (IllegalArgumentException wrong) {
      mistakes.add(place + ": " + wrong.getMessage() + "; a line is " + KnownLine.FORM);
    }
  }

  /** What is wrong with the file, one sentence each. */
  public List<String> mistakes() {
    return mistakes;
  }

  /** How many entries it has. */
  public int size() {
    return entries.size();
  }

  /** The entry that is about this kind and place; null if there is none. */
  @Nullable Known find(String kind, String fingerprint) {
    return entries.get(Known.key(kind, fingerprint));
  }

  Collection<Known> entries() {
    return entries.values();
  }

  /** The file's text: the same entries give the same bytes. */
  public String text() {
    List<Known> sorted = new ArrayList<>(entries.values());
    sorted.sort(
        Comparator.comparing(Known::site)
            .thenComparing(Known::kind)
            .thenComparing(Known::fingerprint));
    StringBuilder text = new StringBuilder(HEAD);
    for (Known each : sorted) {
      for (String comment : each.comments()) {
        text.append(comment).append('\n');
      }
      text.append(each.line()).append('\n');
    }
    for (String comment : lastComments) {
      text.append(comment).append('\n');
    }
    return text.toString();
  }
}
