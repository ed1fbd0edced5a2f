package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.util.Map;

/** Opened by its own constructors; closed by its channel too. */
public final class RandomAccessFiles implements Specimen<RandomAccessFile> {

  private File file;

  @Override
  public String kind() {
    return "random-access-file";
  }

  @Override
  public void begin() throws IOException {
    file = File.createTempFile("specimen", ".txt");
  }

  @Override
  public RandomAccessFile open() throws IOException {
    return new RandomAccessFile(file, "rw"); // opens
  }

  @Override
  public void use(RandomAccessFile access) throws IOException {
    access.write('x');
  }

  @Override
  public void close(RandomAccessFile access) throws IOException {
    access.close();
  }

  @Override
  public Map<String, Closing<RandomAccessFile>> otherClosings() {
    return Map.of(
        "its channel", access -> access.getChannel().close(),
        "a stream on its descriptor", access -> new FileInputStream(access.getFD()).close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("a stream over its channel", this::stream);
  }

  private AutoCloseable stream() throws IOException {
    RandomAccessFile access = new RandomAccessFile(file.getPath(), "r"); // opens otherwise
    return Channels.newInputStream(access.getChannel());
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there", () -> new RandomAccessFile(file + ".missing", "r"),
        "a mode that does not exist", () -> new RandomAccessFile(file, "x"));
  }

  @Override
  public void end() {
    file.delete();
  }
}
