package io.closecall.cli;

import io.closecall.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of the formats, for help and completion. */
final class FormatNames extends ArrayList<String> {
  private static final long serialVersionUID = 1;

  /** The other ending that is registered for SARIF, though what it ends in is JSON's. */
  private static final String SARIF_JSON = ".sarif.json";

  FormatNames() {
    super(Formats.names());
  }

  /**
   * The format whose suffix ends {@code fileName}, the longest such; text where nothing says what
   * it is, null where the ending is none of a format.
   */
  static @Nullable String bySuffix(String fileName) {
    String found = fileName.indexOf('.', 1) < 0 ? "text" : null;
    int longest = 0;
    String lower = fileName.toLowerCase(Locale.ROOT);
    if (lower.endsWith(SARIF_JSON)) {
      return "sarif";
    }
    for (String name : Formats.names()) {
      Formats.Format format = Formats.find(name);
      if (format != null && lower.endsWith(format.suffix()) && format.suffix().length() > longest) {
        longest = format.suffix().length();
        found = name;
      }
    }
    return found;
  }

  /** What the names of files end in, comma-separated. */
  static String suffixes() {
    List<String> suffixes = new ArrayList<>();
    for (String name : Formats.names()) {
      suffixes.add(Objects.requireNonNull(Formats.find(name)).suffix());
    }
    suffixes.add(SARIF_JSON);
    return String.join(", ", suffixes);
  }
}
