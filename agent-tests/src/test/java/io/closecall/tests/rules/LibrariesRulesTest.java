package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Bringing;
import io.closecall.programs.rules.Ruled;
import io.closecall.programs.rules.Stores;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Libraries in jars, loaders and modules, with rules of their own and without. */
class LibrariesRulesTest {

  @OnEachJdk
  void rulesInAJarAreFoundWithItAndHoldInEveryLoader(Jdk jdk) {
    Path jar = AcmeJar.bringing(RuleFiles.ACME);
    Run run =
        Program.of(Bringing.class).on(jdk).options("stacks=all").arguments(jar.toString()).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Bringing.class);
    assertTrue(run.report().canary().passed(), run::toString);
  }

  @OnEachJdk
  void lookingForThemOpensNothingThatCounts(Jdk jdk) {
    Program program = Program.of(Bringing.class).on(jdk).options("internal=true", "stacks=all");
    Run with = program.arguments(AcmeJar.bringing(RuleFiles.ACME).toString()).run();
    // one jar file, which two loaders open and close
    assertEquals(2, with.report().kind("zip-file").opened(), with::toString);
    assertEquals(2, with.report().kind("zip-file").closed(), with::toString);
  }

  @Test
  void aMistakeInRulesThatALibraryBringsIsToldWithTheNameOfTheJar() {
    Path jar = AcmeJar.bringing(RuleFiles.ACME + "colour = red\n");
    Run run = Program.of(Bringing.class).options("stacks=all").arguments(jar.toString()).run();
    RunAssert.assertThat(run)
        .saidOnStderr("acme library.jar!/META-INF/closecall/rules:19:", "colour", "unknown")
        .matchesMarksOf(Bringing.class);
  }

  @Test
  void rulesOfTheOptionsHoldBeforeThoseOfALibrary() {
    Path jar = AcmeJar.bringing(RuleFiles.ACME);
    String mine = RuleFiles.ACME.replace("[acme-store]", "[my-store]").replace("field place", "");
    Run run =
        Program.of(Bringing.class)
            .options(RuleFiles.option("mine.rules", mine), "stacks=all")
            .arguments(jar.toString())
            .run();
    assertEquals(0, run.report().kind("acme-store").opened(), run::toString);
    assertEquals(3, run.report().kind("my-store").leaked(), run::toString);
  }

  @Test
  void whatALibraryBringsCanBeLeftOut() {
    Path jar = AcmeJar.bringing(RuleFiles.ACME);
    Run run = Program.of(Bringing.class).options("kinds=-acme-*").arguments(jar.toString()).run();
    RunAssert.assertThat(run).foundNothing();
  }

  @OnEachJdk
  void typesOfANamedModuleAreWoven(Jdk jdk) throws IOException {
    Run run =
        Program.of(Ruled.class)
            .on(jdk)
            .flags("--module-path", AcmeJar.module().toString(), "--add-modules", "acme.library")
            .options("stacks=all", RuleFiles.option("acme.rules", RuleFiles.ACME))
            .run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Ruled.class);
    assertTrue(
        run.report().findings("acme-store").stream()
            .anyMatch(finding -> finding.descriptions().contains("shelf")),
        run::toString);
  }

  @OnEachJdk
  void aPublishedLibraryThatNobodyWroteARuleForCanBeTracked(Jdk jdk) {
    Program program = Program.of(Stores.class).on(jdk).libraries("h2").options("stacks=all");
    RunAssert.assertThat(program.run()).printed("done").foundNothing();
    Run run = program.options("track=org.h2.mvstore.MVStore").run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Stores.class);
    assertEquals(3, run.report().kind("closeable").closed(), run::toString);
  }
}
