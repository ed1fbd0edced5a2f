package io.closecall.programs.traps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Scanner;

/** What Files opens, inside readers and streams that close it, and inside such that do not. */
public final class Wrapped {

  private static final int MANY = 3;

  private Wrapped() {}

  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile(Path.of("."), "wrapped", ".txt");
    for (int i = 0; i < MANY; i++) {
      outermostCloses(file);
      readingIsNoClose(file);
      aFailedWrapperClosesNothing(file);
    }
    System.out.println("done");
  }

  private static void outermostCloses(Path file) throws IOException {
    new BufferedReader(
            new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), UTF_8))
        .close();
    new PrintWriter(new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8)))
        .close();
    new SequenceInputStream(Files.newInputStream(file), Files.newInputStream(file)).close();
    new Scanner(Files.newBufferedReader(file)).close();
    Channels.newReader(Files.newByteChannel(file), UTF_8).close();
    Files.newInputStream(file, StandardOpenOption.READ).close();
    Path passing = Files.createTempFile(Path.of("."), "passing", ".txt");
    Files.newOutputStream(passing, StandardOpenOption.DELETE_ON_CLOSE).close();
  }

  private static void readingIsNoClose(Path file) throws IOException {
    Files.newInputStream(file).readAllBytes(); // leaked file-channel x3
    new Properties().load(Files.newBufferedReader(file)); // leaked file-channel x3
    // the stream of lines knows nothing of its reader's close
    Files.newBufferedReader(file).lines().close(); // leaked file-channel x3
    Path copy = file.resolveSibling("copy.txt");
    Files.copy(Files.newInputStream(file), copy); // leaked file-channel x3
    Files.delete(copy);
  }

  private static void aFailedWrapperClosesNothing(Path file) throws IOException {
    try {
      new ObjectInputStream(Files.newInputStream(file)).close(); // leaked file-channel x3
    } catch (EOFException expected) {
      return;
    }
    throw new IllegalStateException("an empty file was read");
  }
}
