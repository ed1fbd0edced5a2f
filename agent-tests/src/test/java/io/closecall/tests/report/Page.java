package io.closecall.tests.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closecall.report.HtmlReport;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page taken apart as a browser would: tags, texts, and what stands raw in script and style.
 *
 * @param tags what stands between pointed brackets
 * @param texts what stands between tags, decoded
 * @param raw the contents of script and style elements
 */
record Page(List<String> tags, List<String> texts, List<String> raw) {

  private static final Pattern RAW_ELEMENT = Pattern.compile("(script|style)\\b.*");
  private static final Pattern REFERENCE = Pattern.compile("&(#39|amp|lt|gt|quot);");

  /** Fails where the page would not be valid UTF-8. */
  static Page of(Survey survey) throws IOException {
    StringBuilder out = new StringBuilder();
    HtmlReport.write(survey, out);
    UTF_8.newEncoder().encode(CharBuffer.wrap(out));
    return scan(out.toString());
  }

  private static Page scan(String html) {
    Page page = new Page(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      page.text(html.substring(at, open));
      int close = html.indexOf('>', open);
      String tag = html.substring(open + 1, close);
      page.tags.add(tag);
      at = close + 1;
      Matcher rawElement = RAW_ELEMENT.matcher(tag);
      if (rawElement.matches()) {
        int end = html.indexOf("</" + rawElement.group(1), at);
        page.raw.add(html.substring(at, end));
        at = end;
      }
    }
    page.text(html.substring(at));
    return page;
  }

  private void text(String encoded) {
    String text =
        REFERENCE
            .matcher(encoded)
            .replaceAll(
                reference ->
                    switch (reference.group(1)) {
                      case "amp" -> "&";
                      case "lt" -> "<";
                      case "gt" -> ">";
                      case "quot" -> "\"";
                      default -> "'";
                    })
            .strip();
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  String text() {
    return String.join(" ", texts);
  }
}
