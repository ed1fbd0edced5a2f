package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.closecall.report.HtmlReport;
import io.closecall.tests.harness.Artifacts;
import io.closecall.verdict.Finding;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. */
class BrowserTest {

  /**
   * The least ratio of brightness between a text and what is behind it, for those who see badly.
   */
  private static final double CONTRAST = 4.5;

  private static Browser browser;
  private static Path folder;
  private static Path file;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    folder = Artifacts.newFolder("page");
    file = folder.resolve("report.html");
    StringBuilder page = new StringBuilder();
    HtmlReport.write(survey(), page);
    Files.writeString(file, page);
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.resize(1100, 900);
    browser.prefer("light", "screen");
    browser.open(file);
  }

  @Test
  void itAsksForNothingAndTheBrowserHasNoComplaint() {
    assertEquals(List.of(file.toUri().toString()), browser.requests());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void theFilterLeavesWhatHasAllWords() {
    assertEquals(4, shown());
    browser.evaluate(
        "{const f = document.querySelector('input'); f.value = 'SOCKET  bar';"
            + " f.dispatchEvent(new Event('input'));}");
    assertEquals(1, shown());
    assertEquals("1 of 4 shown", text("document.querySelector('output').value"));
    browser.evaluate(
        "{const f = document.querySelector('input'); f.value = '';"
            + " f.dispatchEvent(new Event('input'));}");
    assertEquals(4, shown());
  }

  @Test
  void findingsCanBeSorted() {
    assertEquals("5 9 2 1", counts());
    sort("count");
    assertEquals("9 5 2 1", counts());
    sort("kind");
    assertEquals("9 1 5 2", counts());
    sort("place");
    assertEquals("2 9 1 5", counts());
    sort("order");
    assertEquals("5 9 2 1", counts());
  }

  @Test
  void theGraphIsWalkedAndZoomedByTheKeyboard() {
    browser.evaluate("document.querySelector('.icicle.leaked svg svg').focus()");
    assertEquals("all that is leaked", focused());
    browser.press("ArrowDown");
    assertEquals("com.acme.Main.main(Main.java:1)", focused());
    browser.press("ArrowDown");
    assertEquals("com.acme.Foo.load(Foo.java:3)", focused());
    browser.press("ArrowRight");
    assertEquals("com.acme.Zoo.load(Zoo.java:4)", focused());
    String before = text("document.activeElement.getAttribute('width')");
    browser.press("Enter");
    assertEquals("100%", text("document.activeElement.getAttribute('width')"));
    assertEquals("com.acme.Zoo.load(Zoo.java:4)", focused());
    browser.press("ArrowUp");
    assertEquals("com.acme.Main.main(Main.java:1)", focused());
    browser.press("Home");
    browser.press("Escape");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.press("ArrowRight");
    assertEquals(before, text("document.activeElement.getAttribute('width')"));
    assertNotEquals("100%", before);
  }

  @Test
  void theGraphSharesItsWidthAsTheCountsAre() {
    double foo = number(width("com.acme.Foo.load(Foo.java:3)"));
    double zoo = number(width("com.acme.Zoo.load(Zoo.java:4)"));
    assertEquals(9.0 / 5, foo / zoo, 0.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 400, 768, 1100, 1920})
  void nothingSticksOut(int width) throws IOException {
    browser.resize(width, 900);
    assertEquals(width, number("document.documentElement.scrollWidth"));
    browser.picture(folder.resolve("width-" + width + ".png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light screen", "dark screen", "light print", "dark print"})
  void everyTextCanBeRead(String look) throws IOException {
    browser.prefer(look.split(" ")[0], look.split(" ")[1]);
    browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    JsonElement worst = browser.evaluate(contrasts());
    assertEquals("[]", worst.toString());
    browser.picture(folder.resolve(look.replace(' ', '-') + ".png"));
  }

  @Test
  void darkIsDarkAndPaperIsWhite() {
    String background = "getComputedStyle(document.body).backgroundColor";
    String light = text(background);
    browser.prefer("dark", "screen");
    assertNotEquals(light, text(background));
    browser.prefer("dark", "print");
    assertEquals("rgb(255, 255, 255)", text(background));
    assertEquals("none", text("getComputedStyle(document.querySelector('nav')).display"));
  }

  @Test
  void whoHearsThePageIsToldAll() {
    List<String> said = browser.readAloud();
    for (String expected :
        List.of(
            "heading Closecall report",
            "heading 4 findings, most harmful first",
            "searchbox Filter",
            "combobox Sort by",
            "button Open all stacks",
            "heading Over the run",
            "tree 15 resources leaked",
            "treeitem com.acme.Foo.load(Foo.java:3): 9, 60%",
            "columnheader Leaked")) {
      assertTrue(said.contains(expected), expected + " is not in " + String.join("\n", said));
    }
    List<String> unnamed =
        said.stream()
            .filter(each -> List.of("button", "link", "treeitem", "searchbox").contains(each))
            .toList();
    assertEquals(List.of(), unnamed);
  }

  @Test
  void theTabKeyComesToAllThatCanBeWorkedWith() {
    StringBuilder seen = new StringBuilder();
    browser.evaluate("document.activeElement.blur()");
    for (int i = 0; i < 40; i++) {
      browser.press("Tab");
      seen.append(text("document.activeElement.tagName")).append(' ');
    }
    for (String each : List.of("A", "INPUT", "SELECT", "BUTTON", "SUMMARY", "svg", "DIV")) {
      assertTrue(seen.toString().contains(each), each + " in " + seen);
    }
  }

  private static void sort(String by) {
    browser.evaluate(
        "{const s = document.querySelector('select'); s.value = '"
            + by
            + "'; s.dispatchEvent(new Event('change'));}");
  }

  private static String counts() {
    return text(
        "[...document.querySelectorAll('.finding .count')].map(c => c.textContent).join(' ')");
  }

  private static int shown() {
    return (int) number("[...document.querySelectorAll('.finding')].filter(c => !c.hidden).length");
  }

  private static String focused() {
    return text(
        "document.activeElement.querySelector('title').textContent.replace(/: [\\d,]+, [\\d.]+%$/, '')");
  }

  private static String width(String frame) {
    return "parseFloat([...document.querySelectorAll('.icicle svg svg')].find(c => c.querySelector("
        + "'title').textContent.startsWith('"
        + frame
        + "')).getAttribute('width'))";
  }

  private static String text(String expression) {
    return browser.evaluate(expression).getAsString();
  }

  private static double number(String expression) {
    return browser.evaluate(expression).getAsDouble();
  }

  /** Texts that stand out from what is behind them by less than {@link #CONTRAST}. */
  private static String contrasts() {
    return """
        (() => {
          const parse = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
          const bright = c => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => { for (let at = e; at; at = at.parentElement) {
            const c = parse(getComputedStyle(at).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const bad = [];
          while (walk.nextNode()) {
            const e = walk.currentNode.parentElement;
            if (!walk.currentNode.textContent.trim() || e.closest('svg, script, style') || !e.getClientRects().length) continue;
            const a = bright(parse(getComputedStyle(e).color));
            const b = bright(behind(e));
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < CONTRAST) bad.push(walk.currentNode.textContent + ' ' + ratio);
          }
          return bad;
        })()
        """
        .replace("CONTRAST", Double.toString(CONTRAST));
  }

  private static Survey survey() {
    List<Long> moments = LongStream.range(0, 120).map(i -> i * 500).boxed().toList();
    List<Long> rising = LongStream.range(0, 120).map(i -> i / 8).boxed().toList();
    List<Long> waves = LongStream.range(0, 120).map(i -> i % 7).boxed().toList();
    Lifetimes lifetimes = new Lifetimes(340, 20, 80.5, 3_200);
    return Surveys.lived(
        List.of(
            new KindCount("socket", 1_240, 1_225, 0, 2, 13, 0, 0, 7, 0, lifetimes),
            new KindCount("file-input-stream", 12, 0, 0, 0, 9, 0, 0, 1, 0, null)),
        new History(
            moments,
            List.of(
                new History.Line("socket", waves, rising, waves),
                new History.Line("file-input-stream", waves, rising, waves)),
            rising,
            16,
            List.of(new History.Site("socket", "com.acme.Zoo.load(Zoo.java:4)", waves, rising))),
        List.of(),
        findings());
  }

  private static List<Finding> findings() {
    String main = "com.acme.Main.main(Main.java:1)";
    return Stream.of(
            Surveys.finding(Verdict.LEAKED, 5, "socket", "com.acme.Zoo.load(Zoo.java:4)", main),
            Surveys.finding(
                Verdict.LEAKED, 9, "file-input-stream", "com.acme.Foo.load(Foo.java:3)", main),
            Surveys.finding(Verdict.HELD, 2, "socket", "com.acme.Bar.load(Bar.java:9)", main),
            Surveys.finding(
                Verdict.LEAKED, 1, "file-input-stream", "com.acme.Goo.load(Goo.java:9)", main))
        .toList();
  }
}
