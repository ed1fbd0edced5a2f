package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Attached;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final int WRONG_USAGE = 2;
  private static final int FAILURE = 3;

  @OnEachJdk
  void withoutArgumentsItSaysHowItIsUsed(Jdk jdk) {
    Run run = Command.closecall(jdk);
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    assertPrinted(run, "Usage: closecall", "options", "kinds", "attach", "-javaagent:");
  }

  @Test
  void theVersionIsTheOneInTheManifest() throws IOException {
    try (JarFile jar = new JarFile(Artifacts.agent().toFile())) {
      String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
      RunAssert.assertThat(closecall("--version")).succeeded().printed("closecall " + version);
    }
  }

  @Test
  void everyOptionIsListedWithItsMeaning() {
    Run run = closecall("options");
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    List<String> keys = heads(run);
    assertTrue(keys.containsAll(List.of("kinds", "report", "stacks", "fail")), run::toString);
    assertEquals(keys.size(), indented(run, "Meaning: "), run::toString);
    assertEquals(keys, rows(closecall("options", "--markdown")), run::toString);
  }

  @Test
  void everyKindIsListedWithWhatItCovers() {
    Run run = closecall("kinds");
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    List<String> ids = heads(run);
    assertTrue(ids.containsAll(List.of("file-input-stream", "cuda-event")), run::toString);
    assertEquals(ids.size(), indented(run, "Watched: "), run::toString);
    assertEquals(ids, rows(closecall("kinds", "--markdown")), run::toString);
  }

  @Test
  void theCompletionIsAScriptThatKnowsTheCommands() throws IOException {
    Run run = closecall("completion");
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    String complete =
        "source ./script; COMP_WORDS=(closecall ba); COMP_CWORD=1; COMP_LINE='closecall ba';"
            + " _complete_closecall; echo \"${COMPREPLY[@]}\" > answer";
    Path folder = Artifacts.newFolder("completion");
    Files.writeString(folder.resolve("script"), String.join("\n", run.stdout()));
    Run bash = Command.run(folder, List.of("bash", "-c", complete));
    RunAssert.assertThat(bash).succeeded();
    assertEquals("baseline\n", Run.text(folder.resolve("answer")));
  }

  @Test
  void anUnknownCommandIsNamedAndTheKnownAreListed() {
    RunAssert.assertThat(closecall("bogus"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("bogus")
        .saidOnStderr("options")
        .saidOnStderr("kinds")
        .saidOnStderr("attach");
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheNearest() {
    RunAssert.assertThat(closecall("option"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("option")
        .saidOnStderr("Did you mean", "options");
  }

  @Test
  void anUnknownOptionOfACommandIsNamed() {
    RunAssert.assertThat(closecall("kinds", "--html"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("--html");
  }

  @Test
  void attachWithoutAProcessSaysThatItIsMissing() {
    RunAssert.assertThat(closecall("attach"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("PID")
        .saidOnStderr("Usage: closecall attach");
  }

  @Test
  void attachToWhatIsNoNumberSaysSo() {
    RunAssert.assertThat(closecall("attach", "server"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("PID", "number", "server");
  }

  @OnEachJdk
  void attachToAProcessThatDoesNotExistNamesItInOneLine(Jdk jdk) {
    Run run = Command.closecall(jdk, "attach", "999999999");
    RunAssert.assertThat(run).exitedWith(FAILURE).printed().saidOnStderr("attach", "999999999");
    assertEquals(1, run.stderr().size(), run::toString);
  }

  @OnEachJdk
  void attachStartsTheAgentWithItsOptions(Jdk jdk) {
    // The flag only spares the JDK's own warning, which comes from 21 on.
    Program program =
        Program.of(Attached.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      String pid = Long.toString(running.pid());
      String options = Artifacts.agentArgument(running.reports(), List.of("stacks=all"));
      Run attach = Command.closecall(jdk, "attach", pid, options);
      RunAssert.assertThat(attach).succeeded().saidNothingOnStderr();
      assertPrinted(attach, pid);
      running.say("go");
      RunAssert.assertThat(running.finish())
          .printed("ready", "done")
          .matchesMarksOf(Attached.class);
    }
  }

  @OnEachJdk
  void attachNeedsNoOptions(Jdk jdk) {
    Program program =
        Program.of(Attached.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      String pid = Long.toString(running.pid());
      RunAssert.assertThat(Command.closecall(jdk, "attach", pid)).succeeded();
      running.say("go");
      RunAssert.assertThat(running.finish())
          .printed("ready", "done")
          .saidOnStderr("3", "leaked", "file-input-stream");
    }
  }

  @OnEachJdk
  void whatIsAttachedTwiceIsToldThatItsOptionsAreIgnored(Jdk jdk) {
    Program program =
        Program.of(Attached.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      String pid = Long.toString(running.pid());
      RunAssert.assertThat(Command.closecall(jdk, "attach", pid, "log=off")).succeeded();
      RunAssert.assertThat(Command.closecall(jdk, "attach", pid, "stacks=all,kinds=socket"))
          .exitedWith(1)
          .printed()
          .saidOnStderr(pid + " already", "were ignored: stacks=all,kinds=socket");
      RunAssert.assertThat(Command.closecall(jdk, "attach", pid))
          .succeeded()
          .printed("closecall is at work in " + pid + " already");
      running.say("go");
      RunAssert.assertThat(running.finish()).printed("ready", "done").saidNothingOnStderr();
    }
  }

  @Test
  void wrongOptionsOfAttachAreToldWhereTheyAreWritten() {
    Run run = closecall("attach", "999999999", "stack=all,kinds=soket,overdue=socket,fail");
    RunAssert.assertThat(run)
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("\"stack\"", "did you mean \"stacks\"")
        .saidOnStderr("kinds=soket", "did you mean \"socket\"")
        .saidOnStderr("overdue=socket is not understood")
        .saidOnStderr("fail= has no value");
    // what its rules name is known in the target only
    RunAssert.assertThat(closecall("attach", "999999999", "kinds=acme,rules=of-the-target"))
        .exitedWith(FAILURE);
  }

  private static Run closecall(String... arguments) {
    return Command.closecall(Jdks.running(), arguments);
  }

  private static void assertPrinted(Run run, String... parts) {
    String text = String.join("\n", run.stdout());
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " expected on stdout\n" + run);
    }
  }

  /** The first words of a listing's blocks. */
  private static List<String> heads(Run run) {
    return run.stdout().stream().filter(line -> !line.startsWith(" ")).toList();
  }

  private static long indented(Run run, String label) {
    return run.stdout().stream().filter(line -> line.startsWith("    " + label)).count();
  }

  /** The first cells of a Markdown table's rows, without its heading. */
  private static List<String> rows(Run run) {
    return run.stdout().stream().skip(2).map(line -> line.split("`", -1)[1]).toList();
  }
}
