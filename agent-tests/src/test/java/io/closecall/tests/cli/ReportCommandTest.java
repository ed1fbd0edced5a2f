package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.report.Samples;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands {@code report} and {@code merge}. */
class ReportCommandTest {

  private static final int WRONG_USAGE = 2;
  private static final int FAILURE = 3;
  private static final String ESCAPE = "\u001b[";

  @OnEachJdk
  void eachJdkReadsWhatTheOthersWrote(Jdk jdk) throws IOException {
    for (Path file : RealReports.leaking()) {
      Run json = Command.closecall(jdk, "report", file.toString(), "--json");
      RunAssert.assertThat(json).succeeded().saidNothingOnStderr();
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(json.folder().resolve("stdout")));
      Run text = Command.closecall(jdk, "report", file.toString());
      assertEquals("closecall: 5 resources leaked, in 2 places", text.stdout().get(0));
    }
  }

  @OnEachJdk
  void severalAreOneReport(Jdk jdk) {
    List<Path> files = RealReports.leaking();
    String folder = RealReports.folder(files).toString();
    Run text = Command.closecall(jdk, "report", folder);
    String head = "closecall: " + 5 * files.size() + " resources leaked, in 2 places";
    assertEquals(head, text.stdout().get(0), text::toString);
    Run merged = Command.closecall(jdk, "merge", folder);
    Report report = Report.parse(String.join("\n", merged.stdout()));
    assertEquals(2, report.findings().size());
    assertEquals(3L * files.size(), report.findings().get(0).count());
    assertEquals(5L * files.size(), report.kind("file-input-stream").leaked());
    Run page = Command.closecall(jdk, "report", folder, "--format", "html");
    String html = String.join("\n", page.stdout());
    assertTrue(html.contains("several processes"), page::toString);
    assertTrue(html.contains("There are no charts of the run"), page::toString);
    for (Jdk each : Jdks.installed()) {
      assertTrue(report.jvm().version().contains(each.version().toString()), merged::toString);
    }
  }

  @Test
  void oneMergedAloneStaysAsItIs() throws IOException {
    Path file = RealReports.leaking().get(0);
    Path merged = Artifacts.newFolder("merged").resolve("closecall-all.json");
    Run run = closecall("merge", file.toString(), "-o", merged.toString());
    RunAssert.assertThat(run).succeeded().printed().saidNothingOnStderr();
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(merged));
  }

  @Test
  void aFileThatIsNamedTwiceCountsOnce() throws IOException {
    Path file = RealReports.leaking().get(0);
    Path folder = RealReports.folder(List.of(file));
    Path copy = folder.resolve("module0").resolve(file.getFileName());
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), copy);
    Run run = closecall("report", folder.toString(), copy.toString(), link.toString());
    assertEquals("closecall: 5 resources leaked, in 2 places", run.stdout().get(0));
  }

  @Test
  void whatMergeWroteIsNotFoundInAFolder() throws IOException {
    Path folder = RealReports.folder(RealReports.leaking());
    String merged = folder.resolve("closecall-all.json").toString();
    RunAssert.assertThat(closecall("merge", folder.toString(), "-o", merged)).succeeded();
    Path left = Files.writeString(folder.resolve("closecall-1.json.part"), "half");
    Run run = closecall("report", folder.toString());
    String head = "closecall: " + 5 * RealReports.leaking().size() + " resources leaked";
    assertTrue(run.stdout().get(0).startsWith(head), () -> left + "\n" + run);
  }

  @Test
  void theFormatIsNamedOrReadFromTheFilesName() throws IOException {
    String file = RealReports.leaking().get(0).toString();
    Path page = Artifacts.newFolder("formats").resolve("leaks.html");
    RunAssert.assertThat(closecall("report", file, "-o", page.toString())).succeeded().printed();
    assertTrue(Run.text(page).startsWith("<!DOCTYPE html>"), page::toString);
    Path text = page.resolveSibling("leaks");
    closecall("report", file, "-f", "html", "-o", text.toString());
    assertArrayEquals(Files.readAllBytes(page), Files.readAllBytes(text));
    RunAssert.assertThat(closecall("report", file, "-f", "xml"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("\"xml\" is unknown", "json, text, html");
    Path capitals = page.resolveSibling("LEAKS.HTML");
    RunAssert.assertThat(closecall("report", file, "-o", capitals.toString())).succeeded();
    assertArrayEquals(Files.readAllBytes(page), Files.readAllBytes(capitals));
    for (String ending : List.of(".sarif", ".sarif.json", ".SARIF.JSON")) {
      Path sarif = page.resolveSibling("found" + ending);
      RunAssert.assertThat(closecall("report", file, "-o", sarif.toString())).succeeded();
      assertTrue(Run.text(sarif).contains("\"version\": \"2.1.0\""), sarif::toString);
    }
  }

  @Test
  void anEndingThatNamesNoFormatIsWrongUsage() throws IOException {
    String file = RealReports.leaking().get(0).toString();
    Path odd = Artifacts.newFolder("endings").resolve("leaks.foo");
    RunAssert.assertThat(closecall("report", file, "-o", odd.toString()))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr(
            "-o " + odd,
            "no format has this ending",
            ".html, .junit.xml",
            ".sarif.json",
            "--format");
    assertFalse(Files.exists(odd), odd::toString);
    RunAssert.assertThat(closecall("report", file, "-f", "text", "-o", odd.toString())).succeeded();
    assertTrue(Run.text(odd).startsWith("closecall: "), odd::toString);
  }

  /** What {@code head} has read enough of. */
  @OnEachJdk
  void aReaderThatLeavesIsNoFailure(Jdk jdk) {
    String file = RealReports.leaking().get(0).toString();
    String java = jdk.tool("java").toString();
    String line = "( \"$@\"; echo \"code $?\" >&2 ) | true";
    for (List<String> command :
        List.of(
            List.of("report", "--format", "html", file),
            List.of("report", file),
            List.of("merge", file),
            List.of("kinds"))) {
      List<String> all =
          new ArrayList<>(
              List.of("sh", "-c", line, "sh", java, "-jar", Artifacts.agent().toString()));
      all.addAll(command);
      Run run = Command.run(Artifacts.newFolder("left"), all);
      assertEquals(List.of("code 0"), run.stderr(), run::toString);
    }
    String gate = line.replace("$?", "$? of gate");
    Run run =
        Command.run(
            Artifacts.newFolder("left"),
            List.of(
                "sh", "-c", gate, "sh", java, "-jar", Artifacts.agent().toString(), "gate", file));
    assertEquals(List.of("code 1 of gate"), run.stderr(), run::toString);
  }

  @Test
  void aFileThatCannotBeWrittenIsNamedAsItWasGiven() throws IOException {
    String file = RealReports.leaking().get(0).toString();
    Path folder = Artifacts.newFolder("unwritable");
    Path plain = Files.writeString(folder.resolve("plain"), "");
    RunAssert.assertThat(closecall("report", file, "-o", folder + "/none/x.html"))
        .exitedWith(FAILURE)
        .saidOnStderr(
            "closecall: cannot write "
                + folder
                + "/none/x.html: there is no folder "
                + folder
                + "/none; make it, or name a file in another");
    RunAssert.assertThat(closecall("report", file, "-o", plain + "/x.html"))
        .exitedWith(FAILURE)
        .saidOnStderr("cannot write " + plain + "/x.html: " + plain + " is no folder");
    // where nobody, not even root, can make a file
    Run run = closecall("report", file, "-o", "/proc/self/x.html");
    RunAssert.assertThat(run)
        .exitedWith(FAILURE)
        .saidOnStderr("cannot write /proc/self/x.html: ", "; allow to make files in the folder ");
    assertFalse(String.join("\n", run.stderr()).contains(".part"), run::toString);
  }

  @Test
  void coloursAreWhereTheyAreWanted() {
    String file = RealReports.leaking().get(0).toString();
    assertFalse(text(closecall("report", file)).contains(ESCAPE));
    assertTrue(text(closecall("report", file, "--color")).contains(ESCAPE));
    assertFalse(text(closecall("report", file, "--no-color")).contains(ESCAPE));
    assertFalse(text(closecall("report", file, "--color", "--json")).contains(ESCAPE));
  }

  @Test
  void onATerminalThereAreColoursUnlessNoColorIsSet() throws IOException {
    String file = RealReports.leaking().get(0).toString();
    assertTrue(onATerminal(Map.of("TERM", "xterm"), "report", file).contains(ESCAPE));
    assertFalse(
        onATerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), "report", file).contains(ESCAPE));
  }

  @Test
  void charactersThatStdoutDoesNotKnowStopNothing() {
    String file = RealReports.leaking().get(0).toString();
    String java = Jdks.running().tool("java").toString();
    Path folder = Artifacts.newFolder("ascii");
    List<String> command = List.of(java, "-jar", Artifacts.agent().toString(), "report", file);
    Run run = Command.run(folder, Map.of("LC_ALL", "C"), command);
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    assertTrue(text(run).contains("file-input-stream"), run::toString);
  }

  @Test
  void whatIsNotThereIsWrongUsage() {
    RunAssert.assertThat(closecall("report", "nowhere"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("closecall: nowhere does not exist");
    String empty = Artifacts.newFolder("empty").toString();
    RunAssert.assertThat(closecall("report", empty))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("there is no report in " + empty, "closecall-<pid>.json");
    RunAssert.assertThat(closecall("report")).exitedWith(WRONG_USAGE).saidOnStderr("FILE|FOLDER");
  }

  @Test
  void aDamagedFileIsNamedAndNothingIsWritten() throws IOException {
    String whole = Run.text(RealReports.leaking().get(0));
    Path folder = RealReports.folder(RealReports.leaking());
    Path damaged = folder.resolve("closecall-1.json");
    Files.writeString(damaged, whole.substring(0, whole.length() / 2));
    Path output = Artifacts.newFolder("output").resolve("all.json");
    Files.writeString(output, "before");
    Run run = closecall("merge", folder.toString(), "-o", output.toString());
    RunAssert.assertThat(run)
        .exitedWith(FAILURE)
        .printed()
        .saidOnStderr("closecall: " + damaged.toRealPath() + ": line ", "ends in the middle");
    assertEquals(1, run.stderr().size(), run::toString);
    assertEquals("before", Run.text(output));
    assertEquals(
        List.of(output),
        Run.files(output.resolveSibling("."), "").stream().map(Path::normalize).toList());
  }

  @Test
  void aFileOfALaterContractIsNamed() {
    String json = RealReports.json(Samples.survey(1)).replace("closecall/1", "closecall/2");
    RunAssert.assertThat(closecall("report", RealReports.file("later.json", json).toString()))
        .exitedWith(FAILURE)
        .saidOnStderr("later.json: ", "$.schema", "\"closecall/2\" is unknown; known: closecall/1");
  }

  @Test
  void aFullDiskIsAFailure() {
    String file = RealReports.leaking().get(0).toString();
    RunAssert.assertThat(closecall("report", file, "-o", "/dev/full"))
        .exitedWith(FAILURE)
        .saidOnStderr("/dev/full");
    String java = Jdks.running().tool("java").toString();
    String line = "\"$@\" > /dev/full";
    Run run =
        Command.run(
            Artifacts.newFolder("full"),
            List.of(
                "sh", "-c", line, "sh", java, "-jar", Artifacts.agent().toString(), "merge", file));
    RunAssert.assertThat(run).exitedWith(FAILURE).saidOnStderr("stdout: ");
    RunAssert.assertThat(closecall("report", file, "-o", "/nowhere/x"))
        .exitedWith(FAILURE)
        .saidOnStderr("/nowhere/x");
  }

  @Test
  void hostileTextsComeThrough() {
    Survey survey = Samples.everywhere("\u001b[2J</script>\r\n\ud83d\ude00");
    String file = RealReports.file("closecall-7.json", survey).toString();
    Run json = closecall("report", file, "--json");
    assertEquals(RealReports.json(survey), Run.text(json.folder().resolve("stdout")));
  }

  @Test
  void placesBeyondTheBoundAreAddedUp() {
    int places = 6_100;
    Survey survey =
        Samples.survey(
            1,
            Stream.iterate(0, i -> i + 1)
                .limit(places)
                .map(i -> Samples.finding(Verdict.LEAKED, "socket", 2, site(i)))
                .toArray(io.closecall.verdict.Finding[]::new));
    String file = RealReports.file("closecall-1.json", survey).toString();
    Report merged = Report.parse(text(closecall("merge", file)));
    assertEquals(6_001, merged.findings().size());
    assertEquals(2L * places, merged.findings().stream().mapToLong(each -> each.count()).sum());
  }

  private static String site(int number) {
    return "com.acme.Foo" + number + ".load(Foo.java:1)";
  }

  private static Run closecall(String... arguments) {
    return Command.closecall(Jdks.running(), arguments);
  }

  private static String text(Run run) {
    return String.join("\n", run.stdout());
  }

  /** What comes out on a terminal that {@code script} plays. */
  private static String onATerminal(Map<String, String> environment, String... arguments)
      throws IOException {
    Path folder = Artifacts.newFolder("terminal");
    String java = Jdks.running().tool("java") + " -jar " + Artifacts.agent();
    String line = java + " " + String.join(" ", arguments);
    // stdin has to be one too, for the JDK to believe it
    Run run =
        Command.run(folder, environment, List.of("script", "-qec", line, folder + "/typescript"));
    RunAssert.assertThat(run).succeeded();
    return Files.readString(folder.resolve("typescript"));
  }
}
