package io.closecall.tests.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import io.closecall.tests.harness.Run;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the agent and the arrows between them. */
class RoomsTest {

  private static final String AGENT = "io.closecall..";
  private static final String ANNOTATIONS = "org.jspecify.annotations";
  private static final String[] ROOMS = {
    "launch", "ledger", "kinds", "weave", "verdict", "report", "gate", "live", "cli"
  };

  private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Built.classes());

  @Test
  void everyClassIsInARoom() {
    check(classes().should().resideInAnyPackage(packages(ROOMS)));
  }

  @Test
  void noRoomSeesLaunch() {
    check(outside("launch").should().dependOnClassesThat().resideInAPackage(room("launch")));
  }

  @Test
  void weaveSeesKindsAndLedger() {
    checkArrows("weave", "kinds", "ledger");
  }

  @Test
  void verdictSeesLedgerAndKinds() {
    checkArrows("verdict", "ledger", "kinds");
  }

  @Test
  void reportSeesVerdict() {
    checkArrows("report", "verdict");
  }

  @Test
  void gateSeesVerdictAndLedger() {
    checkArrows("gate", "verdict", "ledger");
  }

  /** Jupiter may be absent where the platform is there, and both where TestNG is. */
  @Test
  void onlyWhatAFrameworkLoadsSeesIt() {
    checkSeenOnlyBy("org.junit.platform..", "io\\.closecall\\.gate\\.junit\\..*");
    checkSeenOnlyBy("org.junit.jupiter..", "io\\.closecall\\.gate\\.junit\\.LeakExtension(\\$.*)?");
    checkSeenOnlyBy("org.testng..", "io\\.closecall\\.gate\\.testng\\..*");
    checkSeenOnlyBy("io.closecall.gate.junit..", "io\\.closecall\\.gate\\.junit\\..*");
    checkSeenOnlyBy("io.closecall.gate.testng..", "io\\.closecall\\.gate\\.testng\\..*");
  }

  private static void checkSeenOnlyBy(String packages, String classes) {
    check(
        noClasses()
            .that()
            .haveNameNotMatching(classes)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(packages));
  }

  @Test
  void liveSeesVerdict() {
    check(arrows("live", "verdict").allowEmptyShould(true));
  }

  @Test
  void cliSeesReportAndGateAndWhatTheyAreAbout() {
    checkArrows("cli", "report", "gate", "verdict");
  }

  @Test
  void ledgerSeesOnlyThePublicPackagesOfJavaBase() {
    checkArrows("ledger");
    check(nothingButJavaBase("ledger"));
  }

  @Test
  void kindsSeesOnlyItselfAndThePublicPackagesOfJavaBase() {
    checkArrows("kinds");
    check(nothingButJavaBase("kinds"));
  }

  @Test
  void onlyWeaveSeesByteBuddyAndTheCommandLineItsWayToAttach() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("weave"), room("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.bytebuddy.."));
    check(
        inside("cli")
            .should()
            .onlyDependOnClassesThat(
                resideOutsideOfPackage("net.bytebuddy..")
                    .or(resideInAPackage("net.bytebuddy.agent"))));
  }

  @Test
  void onlyTheRecorderAndTheReaderOfRecordingsSeeJfr() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.closecall.report.jfr", "io.closecall.report.recording")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jfr.."));
  }

  @Test
  void onlyFlightRecordingSeesTheRecorder() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.closecall.report.jfr")
            .and()
            .haveNameNotMatching("io\\.closecall\\.launch\\.FlightRecording(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.closecall.report.jfr"));
  }

  @Test
  void onlyTheCommandLineSeesTheReaderOfRecordings() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.closecall.report.recording", "io.closecall.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.closecall.report.recording"));
  }

  @Test
  void onlyTheCommandLineWritesToStdout() {
    check(
        outside("cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(FileDescriptor.class, "out"));
  }

  @Test
  void everyRoomSaysWhichLoaderItRunsInAndWhatItSees() throws IOException {
    assertEquals(List.of(), silentPackages(), "Loader: and Sees: belong in the package's Javadoc");
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static void checkArrows(String room, String... seen) {
    check(arrows(room, seen));
  }

  /** Of the agent's own classes, those in {@code room} see its own and those in {@code seen}. */
  private static ArchRule arrows(String room, String... seen) {
    return inside(room)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(AGENT)
                .or(resideInAPackage(room(room)))
                .or(resideInAnyPackage(packages(seen))));
  }

  private static ArchRule nothingButJavaBase(String room) {
    return inside(room)
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(room(room)).or(publicInJavaBase()).or(resideInAPackage(ANNOTATIONS)));
  }

  private static DescribedPredicate<JavaClass> publicInJavaBase() {
    Set<String> packages = Object.class.getModule().getPackages();
    return describe(
        "are in a java.* package of java.base",
        target -> {
          JavaClass type = target.getBaseComponentType();
          String name = type.getPackageName();
          return type.isPrimitive() || (name.startsWith("java.") && packages.contains(name));
        });
  }

  private static GivenClassesConjunction inside(String room) {
    return classes().that().resideInAPackage(room(room));
  }

  private static GivenClassesConjunction outside(String room) {
    return noClasses().that().resideOutsideOfPackage(room(room));
  }

  private static String room(String name) {
    return "io.closecall." + name + "..";
  }

  private static String[] packages(String... rooms) {
    return Stream.of(rooms).map(RoomsTest::room).toArray(String[]::new);
  }

  /** The packages whose own page does not say both, as folders. */
  private static List<String> silentPackages() throws IOException {
    Path sources = Built.sources();
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> !saysBoth(folder.resolve("package-info.java")))
          .map(folder -> sources.relativize(folder).toString())
          .sorted()
          .toList();
    }
  }

  private static boolean saysBoth(Path page) {
    if (!Files.exists(page)) {
      return false;
    }
    Matcher javadoc = Pattern.compile("(?s)/\\*\\*.*?\\*/").matcher(Run.text(page));
    return javadoc.find()
        && javadoc.group().contains("Loader:")
        && javadoc.group().contains("Sees:");
  }
}
