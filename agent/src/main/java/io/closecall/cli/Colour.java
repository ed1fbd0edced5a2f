package io.closecall.cli;

import io.closecall.report.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Colours of the text report: on a terminal, unless NO_COLOR is set, or as the option says. */
final class Colour {
  private static final Pattern LEAKED = Pattern.compile("(?m)^\\d+\\. leaked .*$");
  private static final Pattern SUSPECTED = Pattern.compile("(?m)^\\d+\\. (held|overdue) .*$");
  private static final Pattern HEADING = Pattern.compile("(?m)\\A.*$");
  private static final Pattern LABEL =
      Pattern.compile("(?m)^   (what|in test|where|opened|with it|remedy|accept)(?= )");

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
    String text = HEADING.matcher(plain.toString()).replaceAll("\u001b[1m$0\u001b[0m");
    text = LEAKED.matcher(text).replaceAll("\u001b[1;31m$0\u001b[0m");
    text = SUSPECTED.matcher(text).replaceAll("\u001b[1;33m$0\u001b[0m");
    out.write(LABEL.matcher(text).replaceAll("\u001b[2m$0\u001b[0m"));
  }
}
