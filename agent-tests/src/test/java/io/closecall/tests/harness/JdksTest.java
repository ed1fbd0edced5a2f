package io.closecall.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {

  @Test
  void theRunningJdkIsAmongTheInstalled() {
    assertTrue(Jdks.discover("").contains(Jdks.running()));
  }

  @Test
  void aChosenListReplacesDiscoveryAndHoldsEachFeatureVersionOnce(@TempDir Path folder)
      throws IOException {
    String chosen =
        String.join(
            File.pathSeparator,
            jdk(folder.resolve("a"), "21.0.4"),
            jdk(folder.resolve("b"), "17.0.1"),
            jdk(folder.resolve("c"), "21.0.9"),
            jdk(folder.resolve("d"), "11.0.2"));
    List<String> found =
        Jdks.discover(chosen).stream().map(jdk -> jdk + " " + jdk.version()).toList();
    assertEquals(List.of("JDK 17 17.0.1", "JDK 21 21.0.4"), found);
  }

  @Test
  void aListWithoutAnyJdkIsRefused(@TempDir Path folder) {
    assertThrows(IllegalStateException.class, () -> Jdks.discover(folder.toString()));
  }

  private static String jdk(Path home, String version) throws IOException {
    Path java = home.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home.toString();
  }
}
