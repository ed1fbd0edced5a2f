package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Each takes the next free name, because those of forgotten ones stay locked. */
public final class FileHandlers implements Specimen<FileHandler> {

  private String pattern;

  @Override
  public String kind() {
    return "file-handler";
  }

  @Override
  public void begin() throws IOException {
    pattern = Files.createTempDirectory(Path.of("."), "handlers") + File.separator + "%u.log";
  }

  @Override
  public FileHandler open() throws IOException {
    return new FileHandler(pattern); // opens
  }

  @Override
  public void use(FileHandler handler) {
    handler.publish(new LogRecord(Level.INFO, "word"));
  }

  @Override
  public void close(FileHandler handler) {
    handler.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("to append", this::toAppend, "with a limit", this::limited);
  }

  private AutoCloseable toAppend() throws IOException {
    FileHandler handler = new FileHandler(pattern, true); // opens otherwise
    return handler::close;
  }

  private AutoCloseable limited() throws IOException {
    FileHandler handler = new FileHandler(pattern + ".%g", 10, 3, false); // opens otherwise
    handler.publish(new LogRecord(Level.INFO, "one for the next file"));
    handler.publish(new LogRecord(Level.INFO, "one for the file after that"));
    return handler::close;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no folder", () -> new FileHandler("missing/folder/%u.log"),
        "no name", () -> new FileHandler(""));
  }
}
