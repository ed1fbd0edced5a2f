package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.Tls;
import io.closecall.programs.traps.TlsPages;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  @OnEachJdk
  void aTlsSocketIsOneSocketAndALayerIsNone(Jdk jdk, @TempDir Path folder) throws Exception {
    Path keys = keys(jdk, folder);
    Run run = Program.of(Tls.class).on(jdk).arguments(keys.toString()).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Tls.class);
  }

  @OnEachJdk
  void aWebClientsEngineIsItsOwn(Jdk jdk, @TempDir Path folder) throws Exception {
    Path keys = keys(jdk, folder);
    Run run = Program.of(TlsPages.class).on(jdk).arguments(keys.toString()).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(TlsPages.class);
  }

  private static Path keys(Jdk jdk, Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Path log = folder.resolve("keytool.log");
    String arguments =
        "-genkeypair -alias tls -keyalg RSA -storetype PKCS12 -storepass changeit -dname"
            + " CN=localhost";
    ProcessBuilder builder = new ProcessBuilder(jdk.tool("keytool").toString());
    builder.command().addAll(List.of(arguments.split(" ")));
    builder.command().addAll(List.of("-keystore", keys.toString()));
    Process keytool = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(keytool.waitFor(30, TimeUnit.SECONDS), "keytool did not end");
    assertEquals(0, keytool.exitValue(), () -> Run.text(log));
    return keys;
  }
}
