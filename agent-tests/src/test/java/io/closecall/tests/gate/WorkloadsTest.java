package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tests that other projects have published, as they are: a quick piece of what {@code WORKLOADS.md}
 * tells of. Whatever is found beside the places that were looked up in their sources is a false
 * alarm.
 */
class WorkloadsTest {

  private static final String CONNECTION = "jdbc-connection";

  /** JDBC, on Jupiter. */
  @OnEachJdk
  void dbcp(Jdk jdk) throws IOException {
    Workload run =
        Workload.of(
            "commons-dbcp2",
            jdk,
            "TestPoolingDriver#testInvalidateConnection+testClosePool",
            "TestPoolingDataSource#testClose+testFixFactoryConfig+testIsWrapperFor",
            "TestBasicDataSource#testConcurrentInvalidateBorrow+testInvalidConnectionInitSqlList",
            "TestBasicManagedDataSource#testInvalidConnectionInitSqlList",
            "TestDriverConnectionFactory",
            "TestDriverManagerConnectionFactory",
            "TestLocalXaResource",
            "TestSynchronizationOrder");
    run.found(
        new Mark("leaked", CONNECTION, "TestPoolingDataSource.java:127", 1),
        new Mark("leaked", CONNECTION, "TestBasicDataSource.java:630", 1),
        new Mark("leaked", CONNECTION, "DriverConnectionFactory.java:52", 1),
        new Mark("leaked", CONNECTION, "DriverManagerConnectionFactory.java:118", 1),
        new Mark("leaked", CONNECTION, "DriverManagerConnectionFactory.java:122", 1),
        new Mark("leaked", CONNECTION, "DataSourceXAConnectionFactory.java:165", 2));
    run.failed(
        "TestPoolingDataSource#testFixFactoryConfig",
        "TestBasicManagedDataSource#testInvalidConnectionInitSqlList",
        "TestDriverConnectionFactory#testCreateConnection",
        "TestDriverManagerConnectionFactory#testDriverManagerCredentialsInUrl",
        "TestDriverManagerConnectionFactory#testDriverManagerInitWithEmptyProperties",
        "TestSynchronizationOrder#testInterposedSynchronization",
        "TestSynchronizationOrder#testSessionSynchronization");
  }

  /** Sockets, on JUnit 4. */
  @OnEachJdk
  void httpClient(Jdk jdk) throws IOException {
    Workload run =
        Workload.of(
            "httpclient",
            jdk,
            "TestGZip",
            "TestDeflate",
            "TestContentCodings",
            "TestConnectionReuse",
            "TestSSLSocketFactory#testWeakCiphersDisabledByDefault+testBasicSSL");
    run.found(
        new Mark("leaked", "deflater", "GzipCompressingEntity.java:106", 1),
        new Mark("leaked", "deflater", "TestDeflate.java:49", 1),
        new Mark("leaked", "deflater", "TestContentCodings.java:309", 4),
        new Mark("leaked", "server-socket", "HttpServer.java:112", 1));
    run.failed(
        "TestGZip#testCompressionIOExceptionLeavesOutputStreamOpen",
        "TestDeflate#testCompressDecompress",
        "TestContentCodings#deflateResponsesWorkWithBasicResponseHandler",
        "TestContentCodings#testDeflateSupportForServerReturningRfc1950Stream",
        "TestContentCodings#testDeflateSupportForServerReturningRfc1951Stream",
        "TestContentCodings#testHttpEntityWriteToForDeflate",
        "TestSSLSocketFactory#testWeakCiphersDisabledByDefault");
  }

  /** A run of one. */
  private record Workload(TestOutcome outcome) {

    static Workload of(String name, Jdk jdk, String... tests) throws IOException {
      Path folder = Artifacts.newFolder(name + "-" + jdk.feature());
      Path output = folder.resolve("output");
      Run run =
          Build.maven(
              folder,
              jdk,
              List.of(
                  "-f",
                  Artifacts.sources().resolveSibling("builds/workloads").toString(),
                  "-pl",
                  name,
                  "-Doutput=" + output,
                  "-Djar=" + Artifacts.agent(),
                  "-Dtest=" + String.join(",", tests),
                  "test"));
      assumeTrue(
          run.stdout().stream().noneMatch(line -> line.contains("Could not resolve dependencies")),
          () -> "no repository has what the tests of " + name + " need: " + run);
      return new Workload(TestOutcome.read(name, output.resolve(name), run));
    }

    /** One fork found just this. */
    void found(Mark... expected) {
      List<Report> reports = outcome.reports();
      assertEquals(1, reports.size(), outcome::toString);
      TreeMap<String, Long> counts = new TreeMap<>();
      for (Finding finding : reports.get(0).findings()) {
        Mark mark = Mark.of(finding);
        counts.merge(
            mark.place() + " " + mark.verdict() + " " + mark.kind(), mark.count(), Long::sum);
      }
      TreeMap<String, Long> marks = new TreeMap<>();
      for (Mark mark : expected) {
        marks.put(mark.place() + " " + mark.verdict() + " " + mark.kind(), mark.count());
      }
      assertEquals(marks, counts, outcome::toString);
      assertTrue(reports.get(0).canary().passed(), outcome::toString);
    }

    /** Just these tests failed, each with what was found. */
    void failed(String... expected) {
      Set<String> failed = new TreeSet<>();
      outcome
          .tests()
          .forEach(
              (test, failure) -> {
                if (!failure.isEmpty()) {
                  assertTrue(failure.startsWith("leaked "), () -> test + ": " + failure);
                  failed.add(test.substring(test.lastIndexOf('.', test.indexOf('#')) + 1));
                }
              });
      assertEquals(new TreeSet<>(Set.of(expected)), failed, outcome::toString);
    }
  }
}
