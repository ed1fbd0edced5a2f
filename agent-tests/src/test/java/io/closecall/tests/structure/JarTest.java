package io.closecall.tests.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one file that is shipped. */
class JarTest {

  private static final long MOST_BYTES = 3L * 1024 * 1024;
  private static final int JAVA_17 = 61;
  private static final Pattern LIBRARY = Pattern.compile("io/closecall/shaded/([a-z0-9]+)/.*");
  private static final String LISTENERS = "META-INF/closecall/listeners.jar";
  private static final Pattern OURS = Pattern.compile("io/closecall/(?!shaded/).+");
  private static final List<String> UNRELOCATED =
      List.of("net/bytebuddy/", "org/slf4j/", "com/google/gson/", "Lpicocli/");

  /** What Maven says about the build, whatever it is. */
  private static final Set<String> OF_THE_BUILD =
      Set.of("Manifest-Version", "Created-By", "Java-Version", "Build-Jdk-Spec");

  @Test
  void itHoldsTheAgentItsRelocatedLibrariesAndTheirLicencesAndNothingElse() throws IOException {
    Pattern ours =
        Pattern.compile(
            "(META-INF|META-INF/closecall|io|io/closecall)/|io/closecall/.*|" + LISTENERS);
    Pattern texts = Pattern.compile("META-INF/(MANIFEST\\.MF|LICENSE|licenses/.*)");
    assertEquals(List.of(), names(ours.asMatchPredicate().or(texts.asMatchPredicate()).negate()));
  }

  @Test
  void noOtherLoaderOrToolFindsAnythingInIt() throws IOException {
    assertEquals(List.of(), names(name -> name.startsWith("META-INF/services/")));
    assertEquals(List.of(), names(name -> name.startsWith("META-INF/versions/")));
    assertEquals(List.of(), names(name -> name.endsWith("module-info.class")));
    assertEquals(List.of(LISTENERS), names(name -> name.matches(".*\\.(dll|so|dylib|jnilib|jar)")));
  }

  /** In the jar itself, services would break runs whose JUnit is in another loader. */
  @Test
  void whatFrameworksForTestsLoadIsInAJarInside() throws IOException {
    Map<String, String> services = new TreeMap<>();
    try (JarFile jar = open();
        JarInputStream inside = new JarInputStream(jar.getInputStream(jar.getEntry(LISTENERS)))) {
      JarEntry entry;
      while ((entry = inside.getNextJarEntry()) != null) {
        if (entry.getName().matches("META-INF/services/.+")) {
          String text = new String(inside.readAllBytes(), StandardCharsets.UTF_8);
          services.put(entry.getName().substring("META-INF/services/".length()), text.strip());
        }
      }
    }
    assertEquals(
        Map.of(
            "org.junit.jupiter.api.extension.Extension", "io.closecall.gate.junit.LeakExtension",
            "org.junit.platform.engine.TestEngine", "io.closecall.gate.junit.LeakEngine",
            "org.junit.platform.launcher.LauncherSessionListener",
                "io.closecall.gate.junit.SessionListener",
            "org.junit.platform.launcher.TestExecutionListener",
                "io.closecall.gate.junit.LeakListener",
            "org.testng.ITestNGListener", "io.closecall.gate.testng.LeakListener"),
        services);
    assertEquals(List.of(), names(name -> name.matches("io/closecall/gate/(junit|testng)/.*")));
  }

  @Test
  void whatOnlyTheBuildNeedsIsNotInIt() throws IOException {
    assertEquals(List.of(), names(name -> name.matches(".*(jspecify|junit|archunit).*")));
  }

  @Test
  void theManifestSaysWhatTheJvmNeedsAndNoMore() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    expected.put("Premain-Class", "io.closecall.launch.Agent");
    expected.put("Agent-Class", "io.closecall.launch.Agent");
    expected.put("Main-Class", "io.closecall.launch.Main");
    expected.put("Can-Retransform-Classes", "true");
    expected.put("Can-Set-Native-Method-Prefix", "true");
    expected.put("Automatic-Module-Name", "io.closecall");
    expected.put("Implementation-Title", "Closecall");
    Map<String, String> actual = new TreeMap<>();
    try (JarFile jar = open()) {
      Attributes attributes = jar.getManifest().getMainAttributes();
      attributes.forEach((name, value) -> actual.put(name.toString(), value.toString()));
    }
    actual.keySet().removeAll(OF_THE_BUILD);
    String version = String.valueOf(actual.remove("Implementation-Version"));
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), version);
    assertEquals(expected, actual);
  }

  @Test
  void theLicencesOfAllLibrariesAreInIt() throws IOException {
    assertEquals(
        List.of("ASM", "Byte-Buddy", "Gson", "SLF4J", "picocli"),
        names(name -> name.matches("META-INF/licenses/.+")).stream()
            .map(name -> name.substring("META-INF/licenses/".length()))
            .sorted()
            .toList());
    assertEquals(
        Set.of("bytebuddy", "gson", "picocli", "slf4j"),
        names(LIBRARY.asMatchPredicate()).stream()
            .map(name -> LIBRARY.matcher(name).replaceFirst("$1"))
            .collect(Collectors.toSet()),
        "a new library brings its licence along");
    assertEquals(1, names(name -> name.equals("META-INF/LICENSE")).size());
  }

  @Test
  void everyClassRunsOnJava17() throws IOException {
    Map<String, Integer> newer = new TreeMap<>();
    forEachClass(
        (name, bytes) -> {
          int version = ((bytes[6] & 0xff) << 8) | (bytes[7] & 0xff);
          if (version > JAVA_17) {
            newer.put(name, version);
          }
        });
    assertEquals(Map.of(), newer);
  }

  @Test
  void noClassRefersToALibraryByItsOwnName() throws IOException {
    Set<String> references = new TreeSet<>();
    forEachClass(
        (name, bytes) -> {
          // Gson names its home in messages
          String constants =
              new String(bytes, StandardCharsets.ISO_8859_1).replace("github.com/google/gson", "");
          if (UNRELOCATED.stream().anyMatch(constants::contains)) {
            references.add(name);
          }
        });
    assertEquals(Set.of(), references);
  }

  @Test
  void noEntryCarriesTheTimeAtWhichItWasBuilt() throws IOException {
    // The same sources give the same bytes: the project's entries have the one time that the build
    // sets, and those of a library have the library's.
    LocalDateTime set = timestamp();
    Map<String, LocalDateTime> others = new TreeMap<>();
    try (JarFile jar = open()) {
      jar.stream().forEach(entry -> others.put(entry.getName(), entry.getTimeLocal()));
    }
    others
        .entrySet()
        .removeIf(
            entry ->
                OURS.matcher(entry.getKey()).matches()
                    ? entry.getValue().equals(set)
                    : !entry.getValue().isAfter(set));
    assertEquals(Map.of(), others, "set is " + set + "; a library newer than that moves it on");
  }

  @Test
  void noEntryIsThereTwice() throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    names(name -> true).forEach(name -> counts.merge(name, 1, Integer::sum));
    counts.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), counts);
  }

  @Test
  void itIsSmallerThanThreeMebibytes() throws IOException {
    long size = Files.size(Artifacts.agent());
    assertTrue(size < MOST_BYTES, () -> size + " bytes");
  }

  private static LocalDateTime timestamp() {
    Pattern property =
        Pattern.compile("<project.build.outputTimestamp>(\\S+)Z</project.build.outputTimestamp>");
    Matcher found = property.matcher(Run.text(Built.root().resolve("pom.xml")));
    assertTrue(found.find(), property::toString);
    return LocalDateTime.parse(found.group(1));
  }

  private interface ClassFile {
    void read(String name, byte[] bytes);
  }

  private static JarFile open() throws IOException {
    return new JarFile(Artifacts.agent().toFile());
  }

  private static List<String> names(Predicate<String> chosen) throws IOException {
    try (JarFile jar = open()) {
      return jar.stream().map(JarEntry::getName).filter(chosen).toList();
    }
  }

  private static void forEachClass(ClassFile reader) throws IOException {
    List<JarEntry> entries = new ArrayList<>();
    try (JarFile jar = open()) {
      jar.stream().filter(entry -> entry.getName().endsWith(".class")).forEach(entries::add);
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          reader.read(entry.getName(), in.readAllBytes());
        }
      }
    }
    assertTrue(entries.size() > 100, "almost no classes in " + Artifacts.agent());
  }
}
