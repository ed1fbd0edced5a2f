package io.closecall.programs.specimens;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closecall.programs.contract.Specimen;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Scanner;

/** Opened by its own factory, and inside everything that Files opens. */
public final class FileChannels implements Specimen<FileChannel> {

  private Path file;

  @Override
  public String kind() {
    return "file-channel";
  }

  @Override
  public void begin() throws IOException {
    file = Files.createTempFile("specimen", ".txt");
    Files.writeString(file, "one\ntwo\n");
  }

  @Override
  public FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE); // opens
  }

  @Override
  public void use(FileChannel channel) throws IOException {
    channel.read(ByteBuffer.allocate(1));
  }

  @Override
  public void close(FileChannel channel) throws IOException {
    channel.close();
  }

  @Override
  public Map<String, Closing<FileChannel>> otherClosings() {
    return Map.of(
        "a stream over it", channel -> Channels.newInputStream(channel).close(),
        "an output stream over it", channel -> Channels.newOutputStream(channel).close(),
        "a buffered reader over it",
            channel -> new BufferedReader(Channels.newReader(channel, UTF_8)).close(),
        "a writer over it", channel -> Channels.newWriter(channel, UTF_8).close(),
        "a scanner over it", channel -> new Scanner(channel, UTF_8).close(),
        "an interrupt of its reader", FileChannels::interrupt);
  }

  private static void interrupt(FileChannel channel) throws IOException {
    Thread.currentThread().interrupt();
    try {
      channel.read(ByteBuffer.allocate(1));
    } catch (ClosedByInterruptException expected) {
      return;
    } finally {
      Thread.interrupted();
    }
    throw new IllegalStateException("an interrupt did not close " + channel);
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "a byte channel", () -> Files.newByteChannel(file), // opens otherwise
        "a reader over a stream", this::reader,
        "an output stream", () -> Files.newOutputStream(file), // opens otherwise
        "a buffered reader", () -> Files.newBufferedReader(file), // opens otherwise
        "a buffered writer", () -> Files.newBufferedWriter(file), // opens otherwise
        "lines", () -> Files.lines(file).map(String::strip), // opens otherwise
        "a scanner", () -> new Scanner(file)); // opens otherwise
  }

  private AutoCloseable reader() throws IOException {
    var stream = Files.newInputStream(file); // opens otherwise
    return new BufferedReader(new InputStreamReader(new BufferedInputStream(stream), UTF_8));
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there", () -> Files.newInputStream(file.resolveSibling("missing")),
        "one that is there already",
            () ->
                Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        "options that contradict each other",
            () -> FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.APPEND),
        "a folder for writing", () -> Files.newBufferedWriter(file.getParent()),
        "a folder read", () -> Files.readAllBytes(file.getParent()));
  }

  @Override
  public void end() throws IOException {
    Files.delete(file);
  }
}
