package io.closecall.tests.docs;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README's text, taken apart at the comments that a renderer does not show. */
record Readme(String text) {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

  static Readme read() {
    return new Readme(Run.text(project().resolve("README.md")));
  }

  /** The project's folder: the agent's is agent/target. */
  static Path project() {
    return Artifacts.agent().resolve("../../..").normalize();
  }

  /** A fenced block: what the comment before it says after its first word, and its text. */
  record Block(String name, String body) {}

  /** The fenced block right after the comment that begins so. */
  Block fenced(String comment, String language) {
    Pattern pattern =
        Pattern.compile(
            "(?ms)^<!-- " + comment + "(?:: (\\S+))? -->\n```" + language + "\n(.*?)^```$");
    Matcher block = pattern.matcher(text);
    if (!block.find()) {
      throw new AssertionError("no <!-- " + comment + " --> with ```" + language + " after it");
    }
    return new Block(Objects.requireNonNullElse(block.group(1), ""), block.group(2));
  }

  /** The lines between two comments. */
  List<String> between(String begin, String end) {
    int from = text.indexOf("<!-- " + begin + " -->");
    int to = text.indexOf("<!-- " + end + " -->");
    if (from < 0 || to < from) {
      throw new AssertionError("no <!-- " + begin + " --> with <!-- " + end + " --> after it");
    }
    return text.substring(from, to).lines().skip(1).filter(line -> !line.isBlank()).toList();
  }

  /** Where the links lead that leave out the host. */
  List<String> relativeLinks() {
    return LINK.matcher(prose())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** What is set in code type within the text. */
  List<String> codeSpans() {
    return CODE.matcher(prose()).results().map(span -> span.group(1)).toList();
  }

  /** The anchors that links within the page can lead to. */
  List<String> anchors() {
    return HEADING
        .matcher(prose())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Everything outside fenced blocks. */
  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }
}
