package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Map;

/**
 * Locks of one byte each, on the channel of standard output: nobody opened that, and it stays open
 * to the end. A channel keeps its locks, so a dropped one is never collected.
 */
public final class FileLocks implements Specimen<FileLock> {

  private static FileChannel channel;
  private static long position = Integer.MAX_VALUE;

  @Override
  public String kind() {
    return "file-lock";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public void begin() {
    channel = new FileOutputStream(FileDescriptor.out).getChannel();
  }

  @Override
  public FileLock open() throws IOException {
    return channel.lock(position++, 1, false); // opens
  }

  @Override
  public void use(FileLock lock) {
    lock.isValid();
  }

  @Override
  public void close(FileLock lock) throws IOException {
    lock.release();
  }

  @Override
  public Map<String, Closing<FileLock>> otherClosings() {
    return Map.of("as a closeable", FileLock::close);
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("tried", () -> channel.tryLock(position++, 1, false)); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "overlapping",
        FileLocks::overlapping,
        "shared, on a channel that only writes",
        () -> channel.lock(0, 1, true));
  }

  private static void overlapping() throws IOException {
    try (FileLock first = channel.lock(position++, 1, false)) {
      channel.tryLock(first.position(), 1, false);
    } catch (OverlappingFileLockException expected) {
      throw new IOException(expected);
    }
  }
}
