package io.closecall.tests.report;

import static io.closecall.tests.report.Surveys.everywhere;
import static io.closecall.tests.report.Surveys.finding;
import static io.closecall.tests.report.Surveys.survey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final Pattern LOADING =
      Pattern.compile("\\b(src|srcset|action|data|poster|on\\w+|style)\\s*=|\\bhref=\"(?!#)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "</style><style>*{display:none}</style>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!--title--><!--report-->",
        "<![CDATA[ --> &lt;b&gt; &#60;b&#62;",
        "\u0000\u0007\u001b[2J\r\n\t\u007f\u0085",
        "\ud800",
        "\udc00\ud800 \ud83d",
        "\u202egpj.exe\u2066\u200e\u2028\ufeff\uffff",
        "$1 \\ %s %n",
        ""
      })
  void whatAProgramNamesStaysText(String hostile) throws IOException {
    Page plain = Page.of(everywhere("harmless"));
    Page page = Page.of(everywhere(hostile));
    assertEquals(plain.tags(), page.tags());
    assertEquals(plain.raw(), page.raw());
    assertTrue(
        page.text().codePoints().allMatch(HtmlReportTest::isVisible), "hidden in: " + page.text());
  }

  @Test
  void whatIsHarmlessIsShownAsItIs() throws IOException {
    String name = "a<b> &lt; & 'c' \"d\" ü 漢字 \ud83d\ude00";
    assertTrue(Page.of(everywhere(name)).texts().contains(name));
  }

  @Test
  void thePageLoadsNothing() throws IOException {
    Page page = Page.of(everywhere("jdbc:h2:tcp://db.example/orders"));
    for (String tag : page.tags()) {
      assertFalse(LOADING.matcher(tag).find(), tag);
      assertFalse(tag.contains("//"), tag);
    }
    String style = page.raw().get(0);
    assertFalse(style.contains("url(") || style.contains("@import"));
    assertFalse(page.raw().get(1).contains("//"));
  }

  @Test
  void thePolicyAllowsThePagesOwnStyleAndScriptOnly() throws IOException, NoSuchAlgorithmException {
    Page page = Page.of(survey(true, List.of(), 0, List.of()));
    assertEquals(2, page.raw().size());
    String policy =
        page.tags().stream().filter(tag -> tag.contains("Content-Security-Policy")).findAny().get();
    assertTrue(policy.contains("default-src 'none';"), policy);
    assertTrue(policy.contains("style-src '" + hash(page.raw().get(0)) + "';"), policy);
    assertTrue(policy.contains("script-src '" + hash(page.raw().get(1)) + "'\""), policy);
  }

  @Test
  void eachFindingIsThereWithItsCount() throws IOException {
    List<Finding> findings =
        IntStream.range(0, 300)
            .mapToObj(i -> finding(Verdict.LEAKED, 1_000 + i, "com.acme.Foo.m" + i + "("))
            .toList();
    String text = Page.of(survey(true, List.of(), 0, findings)).text();
    int at = 0;
    for (int i = 0; i < findings.size(); i++) {
      String head = String.format("1,%03d socket leaked", i);
      at = text.indexOf(head, at);
      assertTrue(at >= 0, head);
      assertTrue(
          text.startsWith(head + " until-gc Opened at com.acme. Foo.m" + i + " (", at), head);
    }
  }

  @Test
  void aCleanRunSaysWhatWasWatched() throws IOException {
    assertEquals(
        "No leaks in 2 kinds watched; 1,240 resources opened",
        outcome(survey(true, List.of(), 0, List.of())));
  }

  @Test
  void aGapIsTakenOffWhatWasWatchedAndListed() throws IOException {
    Survey survey = survey(true, List.of(new Gap("socket", "not woven", true)), 0, List.of());
    assertEquals("No leaks in 1 of 2 kinds watched; 1,240 resources opened", outcome(survey));
    assertTrue(Page.of(survey).text().contains("Not observed socket : not woven"));
  }

  @Test
  void aFailedCanaryNeverLooksClean() throws IOException {
    List<Gap> gaps = List.of(new Gap("*", "the start-up proof has not run yet", true));
    Page page = Page.of(survey(false, gaps, 0, List.of()));
    assertEquals("The canary failed: nothing is proved", outcome(page));
    assertFalse(page.text().contains("No leaks"));
    assertTrue(page.text().contains("every kind: the start-up proof has not run yet"));
    assertTrue(page.tags().contains("div class=\"outcome blind\""));
  }

  /** A class that could not be woven is no reason to doubt all else. */
  @Test
  void whereSomethingIsNotObservedNotAllIsInDoubt() throws IOException {
    List<Gap> gaps = List.of(new Gap("socket", "cannot be woven: com.acme.Odd", true));
    Page page = Page.of(survey(false, gaps, 3, List.of()));
    assertEquals("Not everything was observed: 3 resources leaked", outcome(page));
    assertTrue(page.tags().contains("div class=\"outcome leaked\""));
    assertTrue(page.text().contains("Canary passed in part"));
    page = Page.of(survey(false, gaps, 0, List.of()));
    assertEquals(
        "Not everything was observed: no leaks in 1 of 2 kinds watched; 1,240 resources opened",
        outcome(page));
    assertTrue(page.tags().contains("div class=\"outcome blind\""));
  }

  @Test
  void whereNothingIsWatchedNothingIsCalledClean() throws IOException {
    List<Gap> gaps =
        List.of(new Gap("socket", "not woven", true), new Gap("cuda-memory", "not woven", true));
    assertEquals("Nothing was observed", outcome(survey(true, gaps, 0, List.of())));
    List<Gap> every = List.of(new Gap("*", "not started", true));
    assertEquals("Nothing was observed", outcome(survey(true, every, 0, List.of())));
  }

  @Test
  void leaksThatNoFindingNamesAreNotForgotten() throws IOException {
    Page page = Page.of(survey(true, List.of(), 3, List.of()));
    assertEquals("3 resources leaked", outcome(page));
    assertTrue(page.text().contains("3 leaks counted beyond what the findings name."));
  }

  private static String outcome(Survey survey) throws IOException {
    return outcome(Page.of(survey));
  }

  /** What the title and the first large words of the page say. */
  private static String outcome(Page page) {
    String title = page.texts().get(0);
    String sentence = title.substring(0, title.lastIndexOf(", process 4711"));
    assertEquals(2, page.texts().stream().filter(text -> text.startsWith(sentence)).count());
    return sentence;
  }

  private static boolean isVisible(int c) {
    return c == '\n' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
