package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.Map;

/** Opened by itself, inside the streams of Files, and relative to another one. */
public final class DirectoryStreams implements Specimen<DirectoryStream<Path>> {

  private Path folder;
  private Path file;

  @Override
  public String kind() {
    return "directory-stream";
  }

  @Override
  public void begin() throws IOException {
    folder = Files.createTempDirectory("specimen");
    file = Files.createFile(folder.resolve("file"));
  }

  @Override
  public DirectoryStream<Path> open() throws IOException {
    return Files.newDirectoryStream(folder); // opens
  }

  @Override
  public void use(DirectoryStream<Path> stream) {
    stream.iterator().next();
  }

  @Override
  public void close(DirectoryStream<Path> stream) throws IOException {
    stream.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "with a pattern", () -> Files.newDirectoryStream(folder, "*.txt"), // opens otherwise
        "with a filter", () -> Files.newDirectoryStream(folder, path -> true), // opens otherwise
        "a list", () -> Files.list(folder).filter(Files::isRegularFile), // opens otherwise
        "a walk", () -> Files.walk(folder).map(Path::getFileName), // opens otherwise
        "a find", () -> Files.find(folder, 1, (path, attributes) -> true), // opens otherwise
        "relative to another", this::relative);
  }

  private AutoCloseable relative() throws IOException {
    try (DirectoryStream<Path> parent = Files.newDirectoryStream(folder.getParent())) {
      var secure = (SecureDirectoryStream<Path>) parent;
      return secure.newDirectoryStream(folder.getFileName()); // opens otherwise
    }
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "one that is not there", () -> Files.newDirectoryStream(folder.resolve("missing")),
        "a file", () -> Files.list(file),
        "a walk of what is not there", () -> Files.walk(folder.resolve("missing")),
        "a pattern that is none", () -> Files.newDirectoryStream(folder, "{"));
  }

  @Override
  public void end() throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }
}
