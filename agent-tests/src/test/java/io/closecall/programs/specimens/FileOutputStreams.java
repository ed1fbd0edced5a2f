package io.closecall.programs.specimens;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closecall.programs.contract.Specimen;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Formatter;
import java.util.Map;

/** Opened by its own constructors, and inside the writers, printers and formatters of files. */
public final class FileOutputStreams implements Specimen<FileOutputStream> {

  private File file;

  @Override
  public String kind() {
    return "file-output-stream";
  }

  @Override
  public void begin() throws IOException {
    file = File.createTempFile("specimen", ".txt");
  }

  @Override
  public FileOutputStream open() throws IOException {
    return new FileOutputStream(file); // opens
  }

  @Override
  public void use(FileOutputStream stream) throws IOException {
    stream.write('x');
  }

  @Override
  public void close(FileOutputStream stream) throws IOException {
    stream.close();
  }

  @Override
  public Map<String, Closing<FileOutputStream>> otherClosings() {
    return Map.of(
        "its channel", stream -> stream.getChannel().close(),
        "a buffered stream over it", stream -> new BufferedOutputStream(stream).close(),
        "a printer over it",
            stream -> new PrintWriter(new OutputStreamWriter(stream, UTF_8)).close(),
        "another stream on its descriptor", stream -> new FileOutputStream(stream.getFD()).close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "appending, buffered", this::appending,
        "a file writer", () -> new FileWriter(file, UTF_8), // opens otherwise
        "a printer", () -> new PrintWriter(file, UTF_8), // opens otherwise
        "a formatter", () -> new Formatter(file)); // opens otherwise
  }

  private AutoCloseable appending() throws IOException {
    FileOutputStream stream = new FileOutputStream(file.getPath(), true); // opens otherwise
    return new BufferedOutputStream(stream);
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a folder that is not there", () -> new FileOutputStream(file + "/missing"),
        "a writer on a folder", () -> new FileWriter(file.getParentFile(), UTF_8));
  }

  @Override
  public void end() {
    file.delete();
  }
}
