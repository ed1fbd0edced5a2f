package io.closecall.programs.traps;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Zip file systems: what they open for themselves, who keeps them, and what finalizes them. */
public final class ZipSystems {

  private static final int MANY = 3;
  private static final int LENGTH = 100_000;

  private static Path keptPath;

  private ZipSystems() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of("systems.zip").toAbsolutePath();
    for (int i = 0; i < MANY; i++) {
      written(file);
      closedAfterUse(file);
      closedWithUnclosedStreams(file);
      inAnother(file);
      byUri(file);
    }
    for (int i = 0; i < MANY; i++) {
      forgotten(file);
    }
    System.out.println("finalized: " + isFinalized(file));
    keptByItsPath(file);
    keptByTheProvider(file);
    System.out.println("done");
  }

  private static void written(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
      Files.createDirectory(zip.getPath("folder"));
      Files.writeString(zip.getPath("folder/word.txt"), "word".repeat(LENGTH));
      Files.copy(zip.getPath("folder/word.txt"), zip.getPath("copy.txt"));
    }
    Map<String, String> options = Map.of("create", "false", "useTempFile", "true");
    try (FileSystem zip = FileSystems.newFileSystem(file, options)) {
      Files.writeString(zip.getPath("temporary.txt"), "word".repeat(LENGTH));
      Files.delete(zip.getPath("copy.txt"));
    }
  }

  private static void closedAfterUse(Path file) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path word = zip.getPath("folder/word.txt");
      Files.readString(word);
      Files.copy(word, Path.of("out"));
      Files.delete(Path.of("out"));
      try (FileChannel channel = FileChannel.open(word, StandardOpenOption.READ)) {
        channel.size();
      }
      try (Stream<Path> walk = Files.walk(zip.getPath("/"))) {
        walk.forEach(path -> {});
      }
    }
  }

  /** Nothing of them is outside the file system, which ends what it gave out. */
  private static void closedWithUnclosedStreams(Path file) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path word = zip.getPath("folder/word.txt");
      Files.newInputStream(word).read();
      Files.newInputStream(word).readAllBytes();
      Files.newByteChannel(word).size();
      Files.newBufferedReader(word).readLine();
      Files.lines(word).findFirst().ifPresent(line -> {});
      Files.list(zip.getPath("/")).findFirst().ifPresent(path -> {});
      Files.walk(zip.getPath("/")).findFirst().ifPresent(path -> {});
    }
  }

  private static void inAnother(Path file) throws IOException {
    Path outer = file.resolveSibling("outer.zip");
    Files.deleteIfExists(outer);
    try (FileSystem zip = FileSystems.newFileSystem(outer, Map.of("create", "true"))) {
      Files.copy(file, zip.getPath("inner.zip"));
    }
    try (FileSystem zip = FileSystems.newFileSystem(outer);
        FileSystem inner = FileSystems.newFileSystem(zip.getPath("inner.zip"));
        InputStream in = Files.newInputStream(inner.getPath("folder/word.txt"))) {
      in.read();
    }
  }

  private static void byUri(Path file) throws IOException {
    URI uri = URI.create("jar:" + file.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of())) {
      Files.exists(zip.getPath("folder"));
    }
  }

  private static void forgotten(Path file) throws IOException {
    FileSystem zip = FileSystems.newFileSystem(file); // leaked zip-file-system x3
    Files.readString(zip.getPath("folder/word.txt"));
  }

  /** Whether the finalizers have closed the descriptors of what was forgotten. */
  private static boolean isFinalized(Path file) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      System.gc();
      if (!isOpen(file)) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return false;
  }

  private static boolean isOpen(Path file) throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.anyMatch(each -> leadsTo(each, file));
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException gone) {
      return false;
    }
  }

  private static void keptByItsPath(Path file) throws IOException {
    FileSystem zip = FileSystems.newFileSystem(file); // held zip-file-system
    keptPath = zip.getPath("folder");
    keptPath.isAbsolute();
  }

  private static void keptByTheProvider(Path file) throws IOException {
    URI uri = URI.create("jar:" + file.toUri());
    FileSystem zip = FileSystems.newFileSystem(uri, Map.of()); // held zip-file-system
    zip.isOpen();
  }
}
