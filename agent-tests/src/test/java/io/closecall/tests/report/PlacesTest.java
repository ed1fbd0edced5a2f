package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.report.Formats;
import io.closecall.report.Places;
import io.closecall.tests.harness.Artifacts;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a frame is found in the sources. */
class PlacesTest {

  private static final Pattern FILE = Pattern.compile("::error file=([^,]*),line=(\\d+),.*");
  private static final String BODY = "\n  first\n  second\n}\n";

  private Path root = Path.of("");

  @BeforeEach
  void repository() throws IOException {
    root = Artifacts.newFolder("places");
    Files.createDirectory(root.resolve(".git"));
  }

  @Test
  void aClassIsInTheSourcesOfItsModule() throws IOException {
    source("a/src/main/java/com/acme/Foo.java");
    source("b/sub/src/integrationTest/java/com/acme/Bar.java");
    assertEquals("a/src/main/java/com/acme/Foo.java:2", place("com.acme.Foo.load(Foo.java:2)"));
    assertEquals(
        "b/sub/src/integrationTest/java/com/acme/Bar.java:3",
        place("com.acme.Bar.<init>(Bar.java:3)"));
  }

  @Test
  void whateverAClassIsNamedItsFileIsTheOneItWasCompiledFrom() throws IOException {
    source("src/main/java/com/acme/Foo.java");
    for (String frame :
        List.of(
            "com.acme.Foo$Nested.load(Foo.java:2)",
            "com.acme.Foo$Nested$1.call(Foo.java:2)",
            "com.acme.Foo.lambda$load$0(Foo.java:2)",
            "com.acme.Foo$1Local.load(Foo.java:2)",
            "com.acme.Aside.load(Foo.java:2)",
            "com.acme.Foo$$Lambda/0x00007f.run(Foo.java:2)")) {
      assertEquals("src/main/java/com/acme/Foo.java:2", place(frame), frame);
    }
  }

  @Test
  void kotlinMayLeaveOutTheFoldersOfThePackageThatAllShare() throws IOException {
    source("src/main/kotlin/orders/Store.kt", "package com.acme.orders" + BODY);
    source("src/main/kotlin/Main.kt", "package com.acme" + BODY);
    source("src/main/kotlin/other/Main.kt", "package com.other" + BODY);
    source("src/commonMain/kotlin/com/acme/Full.kt", "package com.acme" + BODY);
    assertEquals(
        "src/main/kotlin/orders/Store.kt:2",
        place("com.acme.orders.Store.read a (file)(Store.kt:2)"));
    assertEquals("src/main/kotlin/Main.kt:3", place("com.acme.MainKt.main(Main.kt:3)"));
    assertEquals(
        "src/commonMain/kotlin/com/acme/Full.kt:3", place("com.acme.FullKt.main(Full.kt:3)"));
  }

  @Test
  void theModuleThatTheProgramRanInComesFirst() throws IOException {
    source("a/src/test/java/com/acme/Foo.java");
    source("b/src/test/java/com/acme/Foo.java");
    source("lib/src/main/java/com/acme/Lib.java");
    String foo = "com.acme.Foo.load(Foo.java:2)";
    assertEquals("b/src/test/java/com/acme/Foo.java:2", place(foo, root.resolve("b")));
    String lib = "com.acme.Lib.load(Lib.java:2)";
    assertEquals("lib/src/main/java/com/acme/Lib.java:2", place(lib, root.resolve("b")));
  }

  @Test
  void ofTwoThatItCanBeNeitherIsTaken() throws IOException {
    source("a/src/test/java/com/acme/Foo.java");
    source("b/src/test/java/com/acme/Foo.java");
    assertEquals(null, place("com.acme.Foo.load(Foo.java:2)"));
  }

  @Test
  void aLineBehindTheEndIsOfAnotherFile() throws IOException {
    source("a/src/test/java/com/acme/Foo.java");
    source("b/src/test/java/com/acme/Foo.java", "package com.acme" + BODY.repeat(5));
    assertEquals("b/src/test/java/com/acme/Foo.java:9", place("com.acme.Foo.load(Foo.java:9)"));
    assertEquals(null, place("com.acme.Foo.load(Foo.java:900)"));
  }

  @Test
  void whatTheBuildMadeIsNoSource() throws IOException {
    source("target/generated/src/main/java/com/acme/Foo.java");
    source(".hidden/src/main/java/com/acme/Foo.java");
    assertEquals(null, place("com.acme.Foo.load(Foo.java:2)"));
  }

  @Test
  void aSourceFolderWithoutLanguagesIsOneItself() throws IOException {
    source("tool/src/com/acme/Foo.java");
    assertEquals("tool/src/com/acme/Foo.java:2", place("com.acme.Foo.load(Foo.java:2)"));
  }

  @Test
  void aClassWithoutPackageHasNoFolder() throws IOException {
    source("src/main/java/Foo.java");
    assertEquals("src/main/java/Foo.java:2", place("Foo.load(Foo.java:2)"));
  }

  @Test
  void noNameLeadsOutOfTheSources() throws IOException {
    source("secret/Foo.java");
    Files.createDirectories(root.resolve("src/main/java/com"));
    for (String frame :
        List.of(
            "Foo.load(../../../secret/Foo.java:2)",
            "com/../../../../secret.Foo.load(Foo.java:2)",
            "Foo.load(" + root.resolve("secret/Foo.java") + ":2)",
            "...Foo.load(Foo.java:2)",
            "Foo.load(\u0000Foo.java:2)")) {
      assertEquals(null, place(frame), frame);
    }
  }

  @Test
  void aFrameWithoutLineHasNoPlace() throws IOException {
    source("src/main/java/com/acme/Foo.java");
    for (String frame :
        List.of(
            "com.acme.Foo.load(Foo.java)",
            "com.acme.Foo.load(Foo.java:0)",
            "com.acme.Foo.load(Foo.java:99999999999)",
            "com.acme.Foo.load(Unknown Source)",
            "com.acme.Foo.load(Native Method)",
            "com.acme.Foo.load",
            "(",
            "")) {
      assertEquals(null, place(frame), frame);
    }
  }

  @Test
  void ofALibrarysSiteTheCallerIsShown() throws IOException {
    source("src/main/java/com/acme/Foo.java");
    Survey survey =
        Samples.survey(
            1,
            Surveys.finding(
                Verdict.LEAKED,
                List.of("org.library.Pool.open(Pool.java:77)", "com.acme.Foo.load(Foo.java:3)")));
    assertEquals("src/main/java/com/acme/Foo.java:3", place(survey, root));
  }

  private void source(String path) throws IOException {
    source(path, "package com.acme;" + BODY);
  }

  private void source(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private @Nullable String place(String frame) throws IOException {
    return place(frame, root);
  }

  private static @Nullable String place(String frame, Path folder) throws IOException {
    return place(Samples.survey(1, Surveys.finding(Verdict.LEAKED, List.of(frame))), folder);
  }

  /** Where GitHub is told to show the one finding. */
  private static @Nullable String place(Survey survey, Path folder) throws IOException {
    StringWriter out = new StringWriter();
    File start = folder.toFile();
    Objects.requireNonNull(Formats.find("github"))
        .writing()
        .write(survey, Places.of(survey, start), out);
    Matcher line = FILE.matcher(out.toString().lines().findFirst().orElseThrow());
    return line.matches() ? line.group(1) + ":" + line.group(2) : null;
  }
}
