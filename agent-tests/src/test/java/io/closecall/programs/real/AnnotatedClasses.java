package io.closecall.programs.real;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.modernizer_maven_plugin.SuppressModernizerAnnotationDetector;

/**
 * Has the Modernizer plugin look for its annotation in a class folder with five folders inside, as
 * it does in a build.
 */
public final class AnnotatedClasses {

  private AnnotatedClasses() {}

  public static void main(String[] args) throws IOException {
    Path classes = Path.of("classes").toAbsolutePath();
    Path deepest = Files.createDirectories(classes.resolve("a/b/c/d/e"));
    String name = AnnotatedClasses.class.getSimpleName() + ".class";
    try (InputStream in = AnnotatedClasses.class.getResourceAsStream(name)) {
      Files.copy(in, deepest.resolve(name));
    }
    System.out.println(SuppressModernizerAnnotationDetector.detect(classes)); // walks
  }
}
