package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Their reads and writes run in a pool of the JDK. */
public final class AsyncFileChannels implements Specimen<AsynchronousFileChannel> {

  private Path file;

  @Override
  public String kind() {
    return "async-file-channel";
  }

  @Override
  public void begin() throws IOException {
    file = Files.createTempFile("specimen", ".txt");
  }

  @Override
  public AsynchronousFileChannel open() throws IOException {
    return AsynchronousFileChannel.open(file, StandardOpenOption.WRITE); // opens
  }

  @Override
  public void use(AsynchronousFileChannel channel) throws Exception {
    channel.write(ByteBuffer.allocate(1), 0).get();
  }

  @Override
  public void close(AsynchronousFileChannel channel) throws IOException {
    channel.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("for reading", () -> AsynchronousFileChannel.open(file)); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there",
            () -> AsynchronousFileChannel.open(file.resolveSibling("missing")),
        "for appending", () -> AsynchronousFileChannel.open(file, StandardOpenOption.APPEND));
  }

  @Override
  public void end() throws IOException {
    Files.delete(file);
  }
}
