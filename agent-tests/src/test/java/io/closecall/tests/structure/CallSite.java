package io.closecall.tests.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A place where the JVM generates code when it is first reached: an {@code invokedynamic}.
 *
 * @param className the class it is in
 * @param method the method it is in
 * @param linker simple name of the class in the JDK that generates the code
 * @param name what the code is for: a method of a record, the method of a functional interface
 */
record CallSite(String className, String method, String linker, String name) {

  /** All in the classes of a room. */
  static List<CallSite> in(String room) {
    List<CallSite> found = new ArrayList<>();
    Path folder = Built.classes().resolve("io/closecall").resolve(room);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        reader.accept(
            new Methods(reader.getClassName(), found),
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Whether it is a lambda or a method reference. */
  boolean isLambda() {
    return linker.equals("LambdaMetafactory");
  }

  /** Whether it concatenates strings. */
  boolean isConcatenation() {
    return linker.equals("StringConcatFactory");
  }

  /** Whether it is what the compiler generates for this method of a record. */
  boolean isRecordMethod(String recordMethod) {
    return linker.equals("ObjectMethods") && name.equals(recordMethod);
  }

  private static final class Methods extends ClassVisitor {
    private final String className;
    private final List<CallSite> found;

    Methods(String className, List<CallSite> found) {
      super(Opcodes.ASM9);
      this.className = className.replace('/', '.');
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle bootstrap, Object... arguments) {
          String linker = bootstrap.getOwner().substring(bootstrap.getOwner().lastIndexOf('/') + 1);
          found.add(new CallSite(className, method, linker, name));
        }
      };
    }
  }
}
