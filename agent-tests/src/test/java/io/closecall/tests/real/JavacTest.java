package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.Compiling;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compiler as a tool of its own; {@link CorrectProgramsTest} calls it inside a program. */
class JavacTest {

  @OnEachJdk
  void aHundredFilesAreCompiledAndNothingIsFound(Jdk jdk) throws IOException {
    Path folder = Artifacts.newFolder("javac-" + jdk.feature());
    List<File> sources = Compiling.sources(folder, 100);
    List<String> command = new ArrayList<>();
    command.add(jdk.tool("javac").toString());
    command.add("-J" + Artifacts.agentFlag(folder.resolve("report"), List.of()));
    command.addAll(List.of("-proc:none", "-d", "classes", "-cp"));
    command.add(Artifacts.library("h2") + File.pathSeparator + Artifacts.library("slf4j-api"));
    sources.forEach(source -> command.add(source.toString()));
    Run run = Command.run(folder, command);
    RunAssert.assertThat(run).printed().saidNothingOnStderr().foundNothing();
    String[] compiled = folder.resolve("classes/generated").toFile().list();
    assertEquals(100, compiled == null ? 0 : compiled.length, run::toString);
    // Sources are read and classes written through channels.
    assertTrue(run.report().kind("file-channel").closed() >= 200, run::toString);
  }
}
