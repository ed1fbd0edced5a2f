package io.closecall.programs.traps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Walks, lists and lines, closed or not, read to the end or not. A walk closes what it is through
 * with, a list and the lines of a file do not.
 */
public final class Walks {

  private static final int MANY = 3;
  private static final Predicate<Path> DEEPEST = path -> path.endsWith("deepest.txt");

  private static Object seen;

  private Walks() {}

  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory(Path.of("."), "walks");
    Path folder = Files.createDirectory(root.resolve("folder"));
    Path file = Files.writeString(folder.resolve("deepest.txt"), "one\ntwo\n");
    for (int i = 0; i < MANY; i++) {
      closed(root, file);
      closedByThePipeline(root, folder, file);
      walkedToTheEnd(root);
      walkedInPart(root);
      listed(folder, file);
    }
    System.out.println("done");
  }

  private static void use(Object any) {
    seen = any;
  }

  private static void closed(Path root, Path file) throws IOException {
    try (Stream<Path> walk = Files.walk(root);
        Stream<Path> find = Files.find(root, 9, (path, attributes) -> true).filter(DEEPEST);
        Stream<Path> list = Files.list(root).map(Path::getFileName);
        Stream<String> lines = Files.lines(file).map(String::strip);
        DirectoryStream<Path> folder = Files.newDirectoryStream(root)) {
      walk.filter(DEEPEST).findFirst().ifPresent(Walks::use);
      find.iterator().next();
      use(list.count());
      lines.findAny().ifPresent(Walks::use);
      folder.forEach(Walks::use);
    }
  }

  private static void closedByThePipeline(Path root, Path folder, Path file) throws IOException {
    Stream.of(root, folder).flatMap(Walks::list).forEach(Walks::use);
    Stream.of(file, file).flatMap(Walks::lines).forEach(Walks::use);
    try (Stream<Path> both = Stream.concat(list(root), list(folder))) {
      use(both.count());
    }
  }

  private static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.lines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walkedToTheEnd(Path root) throws IOException {
    use(Files.walk(root).filter(DEEPEST).count());
    use(Files.find(root, 9, (path, attributes) -> true).toList());
    Files.walk(root).parallel().forEach(Walks::use);
    Iterator<Path> walk = Files.walk(root).iterator();
    while (walk.hasNext()) {
      walk.next();
    }
  }

  private static void walkedInPart(Path root) throws IOException {
    Files.walk(root).findFirst().ifPresent(Walks::use); // leaked directory-stream x3
    Stream<Path> walk = Files.walk(root); // leaked directory-stream x3
    walk.filter(DEEPEST).findFirst().ifPresent(Walks::use); // leaked directory-stream x3
    Stream<Path> find = Files.find(root, 1, (p, a) -> true); // leaked directory-stream x3
    find.findAny().ifPresent(Walks::use);
    try {
      Files.walk(root, 1).forEach(Walks::refuse); // leaked directory-stream x3
    } catch (IllegalArgumentException expected) {
      return;
    }
  }

  private static void refuse(Path path) {
    throw new IllegalArgumentException(path.toString());
  }

  private static void listed(Path folder, Path file) throws IOException {
    Files.list(folder).forEach(Walks::use); // leaked directory-stream x3
    Files.lines(file).forEach(Walks::use); // leaked file-channel x3
    Files.newDirectoryStream(folder).forEach(Walks::use); // leaked directory-stream x3
    DirectoryStream<Path> kept = Files.newDirectoryStream(folder); // leaked directory-stream x3
    Iterator<Path> inside = kept.iterator();
    inside.next();
  }
}
