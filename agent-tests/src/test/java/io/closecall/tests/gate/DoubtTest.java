package io.closecall.tests.gate;

import io.closecall.programs.agent.Clean;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate whose settings are not what was meant lets nothing pass. */
class DoubtTest {
  private static final Program CLEAN = Program.of(Clean.class);
  private static final String ALLOWED = "fail= has no value; allowed: leaked, overdue, held";

  @OnEachJdk
  void aGateThatIsOnlyNamedFails(Jdk jdk) {
    for (String argument : new String[] {"fail", "fail="}) {
      String agent = "-javaagent:" + Artifacts.agent() + "=" + argument;
      RunAssert.assertThat(CLEAN.on(jdk).withoutAgent().flags(agent).run())
          .exitedWith(1)
          .saidOnStderr(ALLOWED, "leaked it is")
          .saidOnStderr("fail= cannot be trusted", "exit code is 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "fail=", "formats=text,fail", "fail,formats=text"})
  void whereverItIsNamed(String options) {
    RunAssert.assertThat(CLEAN.options(options).run()).exitedWith(1).saidOnStderr(ALLOWED);
  }

  @Test
  void aPropertyWithoutValueIsNoOther() {
    RunAssert.assertThat(CLEAN.flags("-Dclosecall.fail=").run())
        .exitedWith(1)
        .saidOnStderr(ALLOWED);
  }

  @Test
  void anEmptyVariableIsNone() {
    RunAssert.assertThat(CLEAN.environment("CLOSECALL_FAIL", "").run())
        .exitedWith(0)
        .saidNothingOnStderr();
  }

  @ParameterizedTest
  @ValueSource(strings = {"packages", "rules=", "baseline="})
  void anotherOptionWithoutValueIsToldAndIgnored(String option) {
    RunAssert.assertThat(CLEAN.options(option).run())
        .exitedWith(0)
        .saidOnStderr(option.replace("=", "") + "= has no value; allowed: ", "it is ignored");
  }

  @Test
  void aReportWithoutFolderIsTold() {
    String agent = "-javaagent:" + Artifacts.agent() + "=report";
    RunAssert.assertThat(CLEAN.withoutAgent().flags(agent).run())
        .exitedWith(0)
        .saidOnStderr("report= has no value; allowed: a folder; it is ignored");
  }

  @OnEachJdk
  void rulesThatCannotBeReadFailIt(Jdk jdk) {
    Program program = CLEAN.on(jdk).options("rules=nope.rules");
    RunAssert.assertThat(program.options("fail=leaked").run())
        .exitedWith(1)
        .saidOnStderr("rules=nope.rules cannot be read")
        .saidOnStderr("rules= cannot be trusted, as was said at the start", "exit code is 1");
    RunAssert.assertThat(program.run()).exitedWith(0).saidOnStderr("rules=nope.rules");
  }

  @Test
  void rulesWithAMistakeFailIt() {
    String wrong = RuleFiles.option("wrong.rules", "[acme]\ntype = com.acme.Session\nclosd-by=x\n");
    RunAssert.assertThat(CLEAN.options(wrong, "fail=leaked").run())
        .exitedWith(1)
        .saidOnStderr("wrong.rules:3:", "closed-by")
        .saidOnStderr("rules= cannot be trusted", "exit code is 1");
  }

  @Test
  void namesThatAreNoneFailIt() {
    RunAssert.assertThat(CLEAN.options("track=com.*.acme", "fail=leaked").run())
        .exitedWith(1)
        .saidOnStderr("track= cannot be trusted", "exit code is 1");
  }

  @Test
  void namesThatFitNothingAreOnlyTold() {
    RunAssert.assertThat(CLEAN.options("track=org.rocksbd.**", "fail=leaked").run())
        .exitedWith(0)
        .saidOnStderr("track=org.rocksbd.**", "fits no class");
  }

  @Test
  void aFileOfOptionsThatIsNotThereFailsIt() {
    RunAssert.assertThat(CLEAN.options("config=nope.properties", "fail=leaked").run())
        .exitedWith(1)
        .saidOnStderr("config=nope.properties cannot be read")
        .saidOnStderr("config= cannot be trusted", "exit code is 1");
  }
}
