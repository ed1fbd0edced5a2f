package io.closecall.programs.specimens;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closecall.programs.contract.Specimen;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.Scanner;

/** Opened by its own constructors, and inside the readers, scanners and URL streams of files. */
public final class FileInputStreams implements Specimen<FileInputStream> {

  private File file;

  @Override
  public String kind() {
    return "file-input-stream";
  }

  @Override
  public void begin() throws IOException {
    file = File.createTempFile("specimen", ".txt");
  }

  @Override
  public FileInputStream open() throws IOException {
    return new FileInputStream(file); // opens
  }

  @Override
  public void use(FileInputStream stream) throws IOException {
    stream.read();
  }

  @Override
  public void close(FileInputStream stream) throws IOException {
    stream.close();
  }

  @Override
  public Map<String, Closing<FileInputStream>> otherClosings() {
    return Map.of(
        "its channel", stream -> stream.getChannel().close(),
        "a buffered stream over it", stream -> new BufferedInputStream(stream).close(),
        "a reader over it",
            stream -> new BufferedReader(new InputStreamReader(stream, UTF_8)).close(),
        "a scanner over it", stream -> new Scanner(stream, UTF_8).close(),
        "another stream on its descriptor", stream -> new FileInputStream(stream.getFD()).close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "by name, buffered twice", this::bufferedTwice,
        "a file reader", () -> new BufferedReader(new FileReader(file, UTF_8)), // opens otherwise
        "a scanner", () -> new Scanner(file, UTF_8), // opens otherwise
        "a URL", () -> file.toURI().toURL().openStream()); // opens otherwise
  }

  private AutoCloseable bufferedTwice() throws IOException {
    FileInputStream stream = new FileInputStream(file.getPath()); // opens otherwise
    return new BufferedInputStream(new BufferedInputStream(stream));
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there", () -> new FileInputStream(file + ".missing"),
        "a folder", () -> new FileInputStream(file.getParentFile()),
        "a reader of a folder", () -> new FileReader(file.getParentFile(), UTF_8));
  }

  @Override
  public void end() {
    file.delete();
  }
}
