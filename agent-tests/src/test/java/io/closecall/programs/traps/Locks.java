package io.closecall.programs.traps;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Locks: released, refused, ended with their channel, dropped with it, and kept. */
public final class Locks {

  private static final int MANY = 3;

  private static FileChannel keptChannel;

  private Locks() {}

  /** With an argument, locks that file until standard input ends. */
  public static void main(String[] files) throws Exception {
    if (files.length > 0) {
      lockUntilTheEnd(Path.of(files[0]));
      return;
    }
    Path file = Files.createTempFile(Path.of("."), "locks", ".txt");
    for (int i = 0; i < MANY; i++) {
      released(file);
      endedWithTheirChannel(file);
      refusedHere(file);
      refusedByAnotherProcess(file);
    }
    for (int i = 0; i < MANY; i++) {
      droppedWithTheirChannel(file, i);
    }
    kept(file);
    System.out.println("done");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, WRITE);
  }

  private static void released(Path file) throws Exception {
    try (FileChannel channel = open(file);
        AsynchronousFileChannel other = AsynchronousFileChannel.open(file, WRITE)) {
      channel.lock().release();
      channel.tryLock().close();
      other.lock().get().release();
      other.tryLock().close();
      try (FileLock first = channel.lock(0, 1, false);
          FileLock second = other.tryLock(1, 1, false)) {
        first.isValid();
        second.isValid();
      }
    }
  }

  private static void endedWithTheirChannel(Path file) throws Exception {
    FileChannel channel = open(file);
    channel.lock(0, 1, false);
    channel.lock(1, 1, false);
    channel.close();
    FileOutputStream stream = new FileOutputStream(file.toFile());
    stream.getChannel().lock();
    stream.close();
    AsynchronousFileChannel other = AsynchronousFileChannel.open(file, WRITE);
    FileLock lock = other.lock().get();
    other.close();
    if (lock.isValid()) {
      throw new IllegalStateException("a lock outlives its channel");
    }
  }

  private static void refusedHere(Path file) throws IOException {
    try (FileChannel channel = open(file);
        FileLock lock = channel.lock()) {
      channel.tryLock();
      throw new IllegalStateException("two locks overlap, the second beside " + lock);
    } catch (OverlappingFileLockException expected) {
      return;
    }
  }

  private static void refusedByAnotherProcess(Path file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Locks.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader();
        OutputStream in = process.getOutputStream();
        FileChannel channel = open(file);
        AsynchronousFileChannel other = AsynchronousFileChannel.open(file, WRITE)) {
      String said = out.readLine();
      if (!"locked".equals(said) || channel.tryLock() != null || other.tryLock() != null) {
        throw new IllegalStateException("not refused: " + said);
      }
      in.close();
      process.waitFor();
    }
  }

  private static void lockUntilTheEnd(Path file) throws IOException {
    try (FileChannel channel = open(file);
        FileLock lock = channel.lock();
        InputStream in = System.in) {
      System.out.println(lock.isValid() ? "locked" : "not locked");
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void droppedWithTheirChannel(Path file, int position) throws IOException {
    FileChannel channel = FileChannel.open(file, WRITE); // leaked file-channel x3
    channel.lock(position, 1, false);
    FileOutputStream stream = new FileOutputStream(file.toFile()); // leaked file-output-stream x3
    stream.getChannel().lock(MANY + position, 1, false);
  }

  private static void kept(Path file) throws IOException {
    keptChannel = FileChannel.open(file, WRITE); // held file-channel
    keptChannel.lock(2L * MANY, 1, false); // held file-lock
  }
}
