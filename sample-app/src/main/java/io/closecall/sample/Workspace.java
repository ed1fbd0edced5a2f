package io.closecall.sample;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder with the desk's files; it lives as long as the service. */
final class Workspace implements Closeable {

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace create() throws IOException {
    return new Workspace(Files.createTempDirectory("trading-desk"));
  }

  File folder() {
    return folder.toFile();
  }

  Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  @Override
  public void close() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException inUse) {
      // Where open files cannot be deleted, the leaks keep theirs.
    }
  }
}
