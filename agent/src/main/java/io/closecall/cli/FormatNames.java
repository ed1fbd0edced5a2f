package io.closecall.cli;

import io.closecall.report.Formats;
import java.util.ArrayList;

/** The names of the formats, for help and completion. */
final class FormatNames extends ArrayList<String> {
  private static final long serialVersionUID = 1;

  FormatNames() {
    super(Formats.names());
  }

  /** The format whose suffix ends {@code fileName}, the longest such; text if there is none. */
  static String bySuffix(String fileName) {
    String found = "text";
    int longest = 0;
    for (String name : Formats.names()) {
      Formats.Format format = Formats.find(name);
      if (format != null
          && fileName.endsWith(format.suffix())
          && format.suffix().length() > longest) {
        longest = format.suffix().length();
        found = name;
      }
    }
    return found;
  }
}
