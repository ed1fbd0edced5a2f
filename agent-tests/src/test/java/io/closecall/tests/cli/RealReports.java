package io.closecall.tests.cli;

import io.closecall.programs.agent.Holding;
import io.closecall.programs.gate.TwoPlaces;
import io.closecall.report.JsonReport;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Report files of real runs, made once, and others made of surveys. */
final class RealReports {

  private RealReports() {}

  /** Of a program on each JDK that leaks three in one place and two in another. */
  static List<Path> leaking() {
    return Made.LEAKING;
  }

  /** Of a program that holds one. */
  static Path holding() {
    return Made.HOLDING;
  }

  /** A folder with copies of these, in folders of their own. */
  static Path folder(List<Path> files) {
    Path folder = Artifacts.newFolder("reports");
    try {
      for (Path file : files) {
        Path module = Files.createDirectory(folder.resolve("module" + files.indexOf(file)));
        Files.copy(file, module.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** A file with this survey. */
  static Path file(String name, Survey survey) {
    return file(name, json(survey));
  }

  /** A file with this text. */
  static Path file(String name, String text) {
    try {
      return Files.writeString(Artifacts.newFolder("files").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(Survey survey) {
    StringWriter out = new StringWriter();
    try {
      JsonReport.write(survey, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static final class Made {
    static final List<Path> LEAKING = new ArrayList<>();
    static final Path HOLDING = reported(Program.of(Holding.class));

    static {
      for (Jdk jdk : Jdks.installed()) {
        LEAKING.add(reported(Program.of(TwoPlaces.class).on(jdk).options("stacks=all")));
      }
    }

    private static Path reported(Program program) {
      Run run = program.run();
      return run.reportFiles(".json").get(0);
    }
  }
}
