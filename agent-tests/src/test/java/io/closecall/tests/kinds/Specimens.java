package io.closecall.tests.kinds;

import io.closecall.programs.contract.Specimen;
import io.closecall.programs.specimens.FileInputStreams;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The specimens of the shared runs: all there are in their package. */
public final class Specimens {

  private static final List<? extends Specimen<?>> ALL = discover();

  private Specimens() {}

  /** Those that this JDK has. */
  public static List<? extends Specimen<?>> on(Jdk jdk) {
    return ALL.stream().filter(specimen -> specimen.since() <= jdk.feature()).toList();
  }

  /** Their class names, as the contract takes them. */
  public static String[] names(Jdk jdk) {
    return on(jdk).stream().map(specimen -> specimen.getClass().getName()).toArray(String[]::new);
  }

  /** The kinds they are of, sorted. */
  static List<String> kinds() {
    return ALL.stream().map(Specimen::kind).distinct().sorted().toList();
  }

  private static List<? extends Specimen<?>> discover() {
    String home = FileInputStreams.class.getPackageName();
    Path folder = Artifacts.programs().resolve(home.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".class", ""))
          .filter(name -> !name.contains("$") && !name.equals("package-info"))
          .sorted()
          .map(name -> create(home + "." + name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Specimen<?> create(String name) {
    try {
      return Specimen.named(name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
