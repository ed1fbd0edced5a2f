package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Ruled;
import io.closecall.programs.rules.Tracking;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is told with file, line and what is allowed; whatever else is written holds. */
class MistakesTest {

  private static final String SPOILED =
      """
      type = com.acme.Early
      [Acme Session]
      type = com.acme.Session
      [acme-wrong]
      type = com.acme.Session, com.acme.**x, java.io.StringReader
      closd-by = close
      closed-by = close-it
      opened-by = com.acme.*.open, java.util.List.of, open(String)
      description = the name
      form = html
      impact = forever
      parts = perhaps
      owned-by = pool
      holds =
      what is this
      remedy = one
      remedy = two
      [acme-empty]
      holds = nothing
      [socket]
      type = com.acme.Socket
      [closeable]
      type = com.acme.Closeable
      [acme-words]
      type = com.acme.Words
      closed-when = closed
      asked-by = nobody
      few-are-fine = many
      keeps = everything
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|before the first [kind]|com.acme.Early",
        "2|[Acme Session] is no kind's id|acme-session",
        "5|com.acme.**x|com.acme.Pool$Lease",
        "5|java.io.StringReader|is the JDK's",
        "6|\"closd-by\"|did you mean \"closed-by\"",
        "7|close-it|release(boolean)",
        "8|com.acme.*.open|com.acme.Sessions.open",
        "8|java.util.List.of|is the JDK's",
        "8|open(String)|open(java.lang.String,int)",
        "9|the name|argument 0",
        "10|html|jdbc-url",
        "11|forever|until-gc or permanent",
        "12|perhaps|yes or no",
        "13|pool|com.acme.pool.*",
        "14|holds|says nothing",
        "15|what is this|neither [kind] nor key = value",
        "17|remedy|twice",
        "18|names no type|[acme-empty]",
        "20|[socket]|is a kind already",
        "22|[closeable]|track=",
        "26|closed-when|field pool.closed",
        "27|nobody|com.acme.Client.send",
        "28|many|0 to 99",
        "29|everything|com.acme.client.*",
      })
  void eachIsToldWithFileAndLine(int line, String one, String other) {
    RunAssert.assertThat(Runs.SPOILED).saidOnStderr("spoiled.rules:" + line + ":", one, other);
  }

  @Test
  void theOtherRulesHold() {
    RunAssert.assertThat(Runs.SPOILED).printed("done").matchesMarksOf(Ruled.class);
  }

  /** One run for all of them. */
  private static final class Runs {
    static final Run SPOILED =
        Program.of(Ruled.class)
            .options("stacks=all")
            .options(
                RuleFiles.option("spoiled.rules", MistakesTest.SPOILED)
                    + ","
                    + RuleFiles.file("acme.rules", RuleFiles.ACME))
            .run();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Run run = Program.of(Tracking.class).options("rules=/nowhere/acme.rules").run();
    RunAssert.assertThat(run).saidOnStderr("rules=/nowhere/acme.rules").foundNothing();
  }

  @Test
  void whatTrackNamesWronglyIsToldAndTheRestIsTracked() {
    Run run =
        Program.of(Tracking.class)
            .options("track=com.*.acme,io.closecall.programs.rules.acme.**", "stacks=all")
            .run();
    RunAssert.assertThat(run)
        .saidOnStderr("track=", "com.*.acme", "com.acme.**")
        .matchesMarksOf(Tracking.class);
  }

  @Test
  void whatTrackNamesAndNothingFitsIsToldAtTheEnd() {
    String packageName = "io.closecall.programs.rules.acme";
    Run run = Program.of(Tracking.class).options("track=" + packageName + ",com.acme.Nope").run();
    RunAssert.assertThat(run)
        .saidOnStderr("track=" + packageName, "fits no class", packageName + ".**")
        .saidOnStderr("track=com.acme.Nope", "fits no class");
  }

  @Test
  void aMethodThatTheLoadedTypeDoesNotHaveIsNamedWithFileAndLine() {
    String text =
        """
        [acme-store]
        type = io.closecall.programs.rules.acme.Store
        closed-by = shutt, shut
        opened-by = constructor, io.closecall.programs.rules.acme.Handles.takes
        """;
    Run run = Program.of(Ruled.class).options(RuleFiles.option("store.rules", text)).run();
    RunAssert.assertThat(run)
        .saidOnStderr("store.rules:3:", "acme.Store has no method shutt")
        .saidOnStderr("store.rules:4:", "acme.Handles has no method takes");
    assertFalse(run.report().canary().passed(), run::toString);
    List<String> why =
        run.report().canary().unobserved().stream().map(gap -> gap.toString()).toList();
    assertTrue(why.stream().anyMatch(gap -> gap.contains("no method shutt")), why::toString);
  }
}
