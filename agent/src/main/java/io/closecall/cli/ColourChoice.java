package io.closecall.cli;

import io.closecall.report.Colours;
import io.closecall.report.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Colours of the text report: on a terminal, unless NO_COLOR is set, or as the option says. */
final class ColourChoice {
  @Option(
      names = "--color",
      negatable = true,
      description = "colours; without it, on a terminal where NO_COLOR is not set")
  private @Nullable Boolean chosen;

  /** Whether to colour what goes to {@code destination}. */
  boolean isOn(Destination destination) {
    if (chosen != null) {
      return chosen;
    }
    return destination.file() == null && Ansi.AUTO.enabled();
  }

  /** Writes {@code content} to {@code out}, coloured where that is on. */
  void paint(Writer out, Destination destination, WholeFile.Content content) throws IOException {
    if (!isOn(destination)) {
      content.writeTo(out);
      return;
    }
    StringWriter plain = new StringWriter();
    content.writeTo(plain);
    out.write(Colours.coloured(plain.toString()));
  }
}
