package io.closecall.programs.traps;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Properties;

/** A correct program that leaves opening and closing to the JDK wherever it can. */
public final class SelfClosing {

  private SelfClosing() {}

  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory(Path.of("."), "closing");
    Path file = Files.createFile(root.resolve("file.txt"));
    readsAndWrites(file);
    copies(root, file);
    asks(file);
    fails(root, file);
    File.createTempFile("closing", ".txt", root.toFile());
    Files.createTempFile(root, "closing", ".txt");
    Files.walkFileTree(root, new Deleting());
    System.out.println("done");
  }

  private static void readsAndWrites(Path file) throws IOException {
    Files.write(file, new byte[] {'a', '\n'});
    Files.write(file, List.of("b"), StandardOpenOption.APPEND);
    Files.writeString(file, "c\n", StandardOpenOption.APPEND);
    Files.readAllBytes(file);
    Files.readAllLines(file);
    System.out.println(Files.readString(file).strip().replace('\n', ' '));
  }

  private static void copies(Path root, Path file) throws IOException {
    Path copy = root.resolve("copy.txt");
    Files.copy(file, copy);
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(file, new ByteArrayOutputStream());
    Files.mismatch(file, copy);
    Files.move(copy, root.resolve("moved.txt"));
    Files.createSymbolicLink(root.resolve("link"), file.getFileName());
    Files.createLink(root.resolve("hard"), file);
    Path folder = Files.createDirectories(root.resolve("a/b"));
    Files.copy(folder, root.resolve("c"));
    Files.move(folder, root.resolve("d"));
  }

  private static void asks(Path file) throws IOException {
    Files.isSameFile(file, file.toRealPath());
    Files.getLastModifiedTime(file);
    Files.getOwner(file);
    Files.readAttributes(file, "unix:*");
    Files.probeContentType(file);
    for (FileStore store : FileSystems.getDefault().getFileStores()) {
      store.supportsFileAttributeView("user");
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
  }

  private static void fails(Path root, Path file) {
    Path missing = root.resolve("missing/file.txt");
    refused(() -> Files.readAllBytes(root));
    refused(() -> Files.readString(missing));
    refused(() -> Files.newInputStream(missing));
    refused(() -> Files.newBufferedWriter(missing));
    refused(
        () -> Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    refused(() -> FileChannel.open(root, StandardOpenOption.WRITE));
    refused(() -> AsynchronousFileChannel.open(missing));
    refused(() -> Files.copy(file, missing));
    refused(() -> Files.copy(root, file));
    refused(() -> Files.list(file));
    refused(() -> Files.walk(missing));
    refused(() -> Files.lines(missing));
    refused(() -> Files.delete(root));
  }

  private static void refused(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException expected) {
      return;
    }
    throw new IllegalStateException("nothing failed");
  }

  /** Something that fails. */
  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  /** Deletes everything. */
  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
