package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.IdlePools;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.Unobserved;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** A JDK of tomorrow, in which a method that the agent weaves is gone. */
class MissingPointTest {

  /** It inherits what is taken away, so that programs run on. */
  private static final String TYPE = "java/util/concurrent/ScheduledThreadPoolExecutor";

  private static final String METHOD = "shutdown";

  @TempDir Path patch;

  @OnEachJdk
  void aPointThatMatchesNothingIsNamedAndNothingIsCalledClean(Jdk jdk) throws IOException {
    Path file = patch.resolve(TYPE + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, withoutMethod(original(jdk)));
    Run run =
        Program.of(IdlePools.class).on(jdk).flags("--patch-module", "java.base=" + patch).run();
    List<Unobserved> gaps =
        run.report().canary().unobserved().stream()
            .filter(gap -> gap.kind().equals("executor-service"))
            .toList();
    assertTrue(
        gaps.stream().anyMatch(gap -> gap.why().contains(TYPE.replace('/', '.') + ".shutdown()V")),
        run::toString);
    assertFalse(run.report().canary().passed(), run::toString);
  }

  @OnEachJdk
  void onTheRealJdkNoPointOfWhatIsLoadedIsMissing(Jdk jdk) {
    Run run = Program.of(IdlePools.class).on(jdk).run();
    assertTrue(run.report().canary().passed(), run::toString);
  }

  private static byte[] original(Jdk jdk) throws IOException {
    try (FileSystem image =
        FileSystems.newFileSystem(
            URI.create("jrt:/"), Map.of("java.home", jdk.home().toString()))) {
      return Files.readAllBytes(image.getPath("/modules/java.base/" + TYPE + ".class"));
    }
  }

  private static byte[] withoutMethod(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String type,
                  @Nullable String generic,
                  String @Nullable [] thrown) {
                return name.equals(METHOD)
                    ? null
                    : super.visitMethod(access, name, type, generic, thrown);
              }
            },
            0);
    return writer.toByteArray();
  }
}
