package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a fingerprint survives: two builds of one program, of which the second has more in it. */
class FingerprintTest {

  /**
   * Each leaks in a file of its own name; what stands for MORE comes before and is numbered too.
   */
  private static final String PROGRAM =
      """
      import java.io.*;
      import java.lang.reflect.Proxy;
      import java.util.concurrent.Callable;

      public class Forgetful {
        interface Opening { Object open() throws Exception; }

        static File file(String name) throws IOException {
          File file = new File(name);
          file.createNewFile();
          return file;
        }

        private static Object method() throws IOException {
          return new FileInputStream(file("method"));
        }

        static Object nested() throws Exception {
          Callable<Callable<Object>> outer = () -> () -> new FileInputStream(file("nested"));
          return outer.call().call();
        }

        private static class Inner {
          private Object stream() throws IOException { return new FileInputStream(file("inner")); }
        }

        @SuppressWarnings("unused")
        public static void main(String[] args) throws Exception {
          Opening[] all = new Opening[6];
          //MORE
          Opening ownLambda = () -> new FileInputStream(file("lambda"));
          Opening anonymous = new Opening() {
            public Object open() throws Exception { return new FileInputStream(file("anonymous")); }
          };
          class Local implements Opening {
            public Object open() throws Exception { return new FileInputStream(file("local")); }
          }
          Opening proxy = (Opening) Proxy.newProxyInstance(Forgetful.class.getClassLoader(),
              new Class<?>[] {Opening.class}, (self, called, with) -> new FileInputStream(file("proxy")));
          all[0] = Forgetful::method;
          all[1] = ownLambda;
          all[2] = anonymous;
          all[3] = new Local();
          all[4] = proxy;
          all[5] = () -> new Inner().stream();
          for (Opening each : all) each.open();
          nested();
        }
      }
      """;

  private static final String MORE =
      """
      Runnable first = () -> {};
          Runnable second = new Runnable() { public void run() {} };
          Opening third = () -> { Callable<Object> in = () -> 1; return in.call(); };
          { class Local {} new Local(); }
          Object fourth = Proxy.newProxyInstance(Forgetful.class.getClassLoader(),
              new Class<?>[] {Runnable.class}, (self, called, with) -> null);
          first.run();
      """;

  @OnEachJdk
  void movedLinesAndOtherNumbersDoNotChangeIt(Jdk jdk) throws IOException {
    Map<String, Finding> before = leaks(jdk, PROGRAM);
    Map<String, Finding> after = leaks(jdk, "\n" + PROGRAM.replace("//MORE", MORE));
    assertEquals(7, before.size(), before::toString);
    assertEquals(fingerprints(before), fingerprints(after));
    for (String name : before.keySet()) {
      assertNotEquals(before.get(name).site(), after.get(name).site(), name + " did not move");
    }
  }

  @OnEachJdk
  void everyJdkGivesTheSame(Jdk jdk) throws IOException {
    assertEquals(fingerprints(leaks(Jdks.running(), PROGRAM)), fingerprints(leaks(jdk, PROGRAM)));
  }

  @OnEachJdk
  void theWayToAPlaceDoesNotMatter(Jdk jdk) throws IOException {
    String other = PROGRAM.replace("all[0] = Forgetful::method;", "all[0] = () -> method();");
    assertEquals(
        leaks(jdk, PROGRAM).get("method").fingerprint(),
        leaks(jdk, other).get("method").fingerprint());
  }

  @OnEachJdk
  void anotherMethodIsAnotherPlace(Jdk jdk) throws IOException {
    Map<String, String> names = fingerprints(leaks(jdk, PROGRAM));
    Map<String, String> renamed =
        fingerprints(
            leaks(jdk, PROGRAM.replace("method()", "method2()").replace("::method", "::method2")));
    assertNotEquals(names.get("method"), renamed.get("method"));
    names.remove("method");
    renamed.remove("method");
    assertEquals(names, renamed);
  }

  @OnEachJdk
  void whatAcceptsOneBuildAcceptsTheNext(Jdk jdk) throws IOException {
    Run before = run(Jdks.running(), PROGRAM);
    Run after = run(jdk, "\n" + PROGRAM.replace("//MORE", MORE));
    Path folder = Artifacts.newFolder("accepting");
    String known = folder.resolve("known.txt").toString();
    String reports = before.reports().toString();
    RunAssert.assertThat(Command.closecall(jdk, "baseline", reports, "-o", known)).succeeded();
    String later = after.reports().toString();
    RunAssert.assertThat(Command.closecall(jdk, "gate", later, "--baseline", known)).succeeded();

    Run gate = Command.closecall(jdk, "gate", reports);
    RunAssert.assertThat(gate).exitedWith(1);
    List<String> lines =
        gate.stdout().stream()
            .filter(line -> line.startsWith("   accept  "))
            .map(line -> line.substring("   accept  ".length()))
            .toList();
    assertEquals(7, lines.size(), gate::toString);
    Path accepted = Files.write(folder.resolve("accepted.txt"), lines);
    RunAssert.assertThat(
            Command.closecall(jdk, "gate", later, "--suppressions", accepted.toString()))
        .succeeded();
  }

  private static Map<String, String> fingerprints(Map<String, Finding> leaks) {
    Map<String, String> prints = new TreeMap<>();
    leaks.forEach((name, finding) -> prints.put(name, finding.fingerprint()));
    return prints;
  }

  /** The findings by the file that was left open. */
  private static Map<String, Finding> leaks(Jdk jdk, String source) throws IOException {
    Map<String, Finding> leaks = new TreeMap<>();
    for (Finding finding : run(jdk, source).report().findings("file-input-stream")) {
      leaks.put(finding.descriptions().get(0), finding);
    }
    return leaks;
  }

  private static Run run(Jdk jdk, String source) throws IOException {
    Path folder = Artifacts.newFolder("forgetful-" + jdk.feature());
    Files.writeString(folder.resolve("Forgetful.java"), source);
    Path compiling = Files.createDirectory(folder.resolve("compiling"));
    String javac = jdk.tool("javac").toString();
    RunAssert.assertThat(Command.run(compiling, List.of(javac, "-d", ".", "../Forgetful.java")))
        .succeeded();
    Run run =
        Command.run(
            folder,
            List.of(
                jdk.tool("java").toString(),
                Artifacts.agentFlag(folder.resolve("report"), List.of("stacks=all")),
                "-cp",
                "compiling",
                "Forgetful"));
    RunAssert.assertThat(run).succeeded();
    return run;
  }
}
