package io.closecall.tests.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Microsoft's validator with the rules that GitHub has. It comes as a package of npm's registry but
 * needs neither npm nor Node.js, and is kept beside the local Maven repository's own files. Where
 * it cannot be had, the test is skipped and says why.
 */
final class SarifValidator {

  private static final String VERSION = "5.7.0";
  private static final String ARCHIVE =
      "https://registry.npmjs.org/@microsoft/sarif-multitool-linux/-/sarif-multitool-linux-"
          + VERSION
          + ".tgz";

  /** As the registry tells it. */
  private static final String SHA_512 =
      "NxUbpq6ISCWoTQ/NfOYEwEDKq1Heka/rMoJ5R5LMydcAZQX/X7g5mWHcgxDub+0M07LC96tZ5LZHvF1Qy3gjTA==";

  private SarifValidator() {}

  /** What it says about the file, an error or a warning each; nothing where the file is right. */
  static List<String> complaints(Path sarif) {
    return complaints(sarif, 1);
  }

  /** The same for a pattern that so many files match. */
  static List<String> complaints(Path sarif, int files) {
    Path tool = tool();
    Run run =
        Command.run(
            Artifacts.newFolder("sarif-validator"),
            Map.of("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"),
            List.of(
                tool.toString(),
                "validate",
                "--rule-kind",
                "Sarif;Gh;Ghas",
                "--level",
                "Error;Warning",
                sarif.toString()));
    List<String> said = run.stdout();
    if (run.exitCode() != 0
        || said.stream().noneMatch(("Done. " + files + " files scanned.")::equals)) {
      throw new AssertionError("the validator did not do its work\n" + run);
    }
    return said.stream().filter(line -> line.matches(".*\\b(error|warning) \\w+:.*")).toList();
  }

  private static Path tool() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    assumeTrue(machine.equals("Linux amd64"), "the validator is for Linux x64, this is " + machine);
    Path folder = cache().resolve("sarif-multitool-" + VERSION);
    Path tool = folder.resolve("package/Sarif.Multitool");
    if (!Files.isExecutable(tool)) {
      try {
        fetch(folder);
      } catch (IOException offline) {
        assumeTrue(false, "the validator cannot be fetched: " + offline);
      }
    }
    return tool;
  }

  private static Path cache() {
    String repository = System.getProperty("closecall.repository", "");
    return repository.isBlank()
        ? Path.of("target", "tools").toAbsolutePath()
        : Path.of(repository, ".cache", "closecall");
  }

  private static void fetch(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path unpacked = Files.createTempDirectory(folder.getParent(), "sarif-multitool");
    Path archive = unpacked.resolve("package.tgz");
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ARCHIVE)).timeout(Duration.ofMinutes(3)).build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.ofFile(archive)).statusCode();
      if (status != 200) {
        throw new IOException(ARCHIVE + " answers " + status);
      }
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
      String sum = Base64.getEncoder().encodeToString(digest);
      if (!sum.equals(SHA_512)) {
        throw new AssertionError(ARCHIVE + " has the SHA-512 " + sum);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
    Run unpacking =
        Command.run(
            Artifacts.newFolder("sarif-validator-unpacked"),
            List.of("tar", "-xzf", archive.toString(), "-C", unpacked.toString()));
    if (unpacking.exitCode() != 0) {
      throw new IOException("tar fails\n" + unpacking);
    }
    Files.delete(archive);
    if (!unpacked.resolve("package/Sarif.Multitool").toFile().setExecutable(true)) {
      throw new IOException("cannot make " + unpacked + " executable");
    }
    Files.move(unpacked, folder);
  }
}
