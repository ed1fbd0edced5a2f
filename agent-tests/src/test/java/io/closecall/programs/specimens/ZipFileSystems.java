package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Those by path: the provider keeps those by URI. */
public final class ZipFileSystems implements Specimen<FileSystem> {

  private Path file;
  private Path other;

  @Override
  public String kind() {
    return "zip-file-system";
  }

  @Override
  public void begin() throws IOException {
    file = Files.createTempFile("specimen", ".zip");
    other = Files.createTempFile("specimen", ".zip");
    Files.delete(file);
    try (FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
      Files.writeString(zip.getPath("word.txt"), "word");
    }
  }

  @Override
  public FileSystem open() throws IOException {
    return FileSystems.newFileSystem(file); // opens
  }

  @Override
  public void use(FileSystem zip) throws IOException {
    Files.readString(zip.getPath("word.txt"));
  }

  @Override
  public void close(FileSystem zip) throws IOException {
    zip.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "with options", () -> FileSystems.newFileSystem(file, Map.of())); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no zip file", () -> FileSystems.newFileSystem(other, Map.of("create", "false")),
        "not there", () -> FileSystems.newFileSystem(file.resolveSibling("missing.zip")));
  }

  @Override
  public void end() throws IOException {
    Files.delete(file);
    Files.delete(other);
  }
}
