package io.closecall.tests.report;

import static io.closecall.tests.report.Surveys.everywhere;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.closecall.report.Formats;
import io.closecall.report.Places;
import io.closecall.tests.harness.Artifacts;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a program names is text in every format, whatever it is: a real parser reads the same
 * structure as with a harmless name.
 */
class HostileTextTest {

  private static final String HARMLESS = "harmless";
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning) ([^:]*)::(.*)", Pattern.DOTALL);

  /** Has the file of a frame, so that each finding has a place. */
  private static final Path REPOSITORY = Artifacts.newFolder("hostile");

  @BeforeAll
  static void source() throws IOException {
    Path file = REPOSITORY.resolve("src/main/java/com/acme/Main.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package com.acme;\n");
    Files.createDirectory(REPOSITORY.resolve(".git"));
  }

  static Stream<String> texts() {
    return Stream.of(
        "</failure></testcase><testcase name=\"x\"/>",
        "]]><!-- --> <![CDATA[",
        "&amp; &#0; &lol;",
        "<script>alert(1)</script></pre></code></details>",
        "\u0000\u0007\u001b[2J\r\n\t\u007f\u0085",
        "a\n::error file=x,line=1::owned\r::set-output name=a::b",
        "::stop-commands::x %0A::error::y",
        "file=a,line=2,title=b::c",
        "| a | b |\n| --- | --- |\n| `c` | d |",
        "# head\n\n* item\n> quote\n```\ncode\n```",
        "[x](http://example.org) ![y](z) **b** _i_ ~~s~~ <http://example.org> www.example.org",
        "@somebody #1 a@example.org `code` \\` \\| |",
        "{0} {1} [link](1) [another](https://example.org)",
        "a;b c 12",
        "../../../etc/passwd",
        "C:\\Windows\\System32",
        "\ud800",
        "\udc00\ud800 \ud83d",
        "\u202egpj.exe\u2066\u200e\u2028\ufeff\uffff",
        "$1 \\ %s %n %25",
        " ",
        "",
        "long ".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void json(String text) throws IOException {
    assertEquals(outline(json("json", HARMLESS)), outline(json("json", text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sarif(String text) throws IOException {
    assertEquals(outline(json("sarif", HARMLESS)), outline(json("sarif", text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void gitlab(String text) throws IOException {
    assertEquals(outline(json("gitlab", HARMLESS)), outline(json("gitlab", text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void junit(String text) throws Exception {
    assertEquals(
        JunitFile.read(written("junit", HARMLESS)).outline(),
        JunitFile.read(written("junit", text)).outline());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void html(String text) throws IOException {
    Page page = Page.of(everywhere(text));
    assertEquals(Page.of(everywhere(HARMLESS)).tags(), page.tags());
    assertEquals(Page.of(everywhere(HARMLESS)).raw(), page.raw());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void markdown(String text) throws IOException {
    assertEquals(nodes(written("markdown", HARMLESS)), nodes(written("markdown", text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void github(String text) throws IOException {
    List<String> harmless = written("github", HARMLESS).lines().toList();
    List<String> lines = written("github", text).lines().toList();
    assertEquals(harmless.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Matcher plain = COMMAND.matcher(harmless.get(i));
      Matcher command = COMMAND.matcher(lines.get(i));
      assertEquals(plain.matches(), command.matches(), lines.get(i));
      if (plain.matches()) {
        assertEquals(plain.group(1), command.group(1));
        assertEquals(properties(plain.group(2)), properties(command.group(2)), lines.get(i));
      } else {
        assertFalse(lines.get(i).contains("::"), lines.get(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void collapsed(String text) throws IOException {
    List<String> harmless = written("collapsed", HARMLESS).lines().toList();
    List<String> lines = written("collapsed", text).lines().toList();
    assertEquals(harmless.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      assertEquals(harmless.get(i).split(";", -1).length, line.split(";", -1).length, line);
      assertTrue(line.substring(line.lastIndexOf(' ') + 1).matches("\\d+"), line);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text(String text) throws IOException {
    String written = written("text", text);
    assertEquals(written("text", HARMLESS).lines().count(), written.lines().count(), written);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void onlyTheContractIsLong(String text) throws IOException {
    for (String format : Formats.names()) {
      if (!format.equals("json")) {
        String written = written(format, text);
        assertTrue(written.length() < 300_000, format + " has " + written.length());
      }
    }
  }

  @Test
  void theValidatorHasNothingToSayOfHostileSarif() throws IOException {
    Path folder = Artifacts.newFolder("hostile-sarif");
    List<String> texts = texts().toList();
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(folder.resolve(i + ".sarif"), written("sarif", texts.get(i)));
    }
    assertEquals(List.of(), SarifValidator.complaints(folder.resolve("*.sarif"), texts.size()));
  }

  /** As it would be in a file; fails where that is no UTF-8, or shown has what a terminal obeys. */
  private static String written(String format, String text) throws IOException {
    Survey survey = everywhere(text);
    StringWriter out = new StringWriter();
    Places places = Places.of(survey, REPOSITORY.toFile());
    Objects.requireNonNull(Formats.find(format)).writing().write(survey, places, out);
    String written = out.toString();
    UTF_8.newEncoder().encode(CharBuffer.wrap(written));
    assertTrue(
        format.equals("json") || written.codePoints().allMatch(HostileTextTest::isHarmless),
        () -> format + " has control characters");
    return written;
  }

  private static boolean isHarmless(int c) {
    return c == '\n' || c == '\t' || !Character.isISOControl(c);
  }

  private static JsonElement json(String format, String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(written(format, text)));
    reader.setStrictness(Strictness.STRICT);
    return JsonParser.parseReader(reader);
  }

  /** Names and kinds of values, without the texts. */
  private static String outline(JsonElement json) {
    if (json.isJsonObject()) {
      List<String> fields = new ArrayList<>();
      json.getAsJsonObject()
          .entrySet()
          .forEach(each -> fields.add(each.getKey() + outline(each.getValue())));
      return fields.toString();
    }
    if (json.isJsonArray()) {
      return json.getAsJsonArray().asList().stream().map(HostileTextTest::outline).toList() + "";
    }
    boolean isText = json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
    return isText ? "text" : json.toString();
  }

  /**
   * What the text means, without the text itself; HTML is what the report writes, to the letter.
   */
  private static List<String> nodes(String markdown) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();
    List<String> nodes = new ArrayList<>();
    collect(parser.parse(markdown), nodes);
    return nodes;
  }

  private static void collect(Node node, List<String> nodes) {
    String type = node.getClass().getSimpleName();
    if (node instanceof HtmlInline html) {
      nodes.add(type + html.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      nodes.add(type + html.getLiteral().replaceAll("[^<>]+(?![^<>]*>)", ""));
    } else if (!type.equals("Text")) {
      nodes.add(type);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, nodes);
    }
  }

  private static List<String> properties(String list) {
    return Stream.of(list.split(",")).map(each -> each.replaceAll("=.*", "")).toList();
  }
}
