package io.closecall.verdict;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The descriptors of the process, where the platform tells them as files. To be asked by the
 * agent's threads only: asking takes one.
 */
final class Descriptors {
  private static final String LIMIT = "Max open files";

  private final File folder;
  private final long limit;

  Descriptors() {
    File linux = new File("/proc/self/fd");
    folder = linux.isDirectory() ? linux : new File("/dev/fd");
    limit = readLimit();
  }

  /**
   * How many are open, that of asking excepted; -1 if nobody tells, or none is left to ask with.
   */
  long open() {
    String[] names = folder.list();
    return names == null ? -1 : names.length - 1;
  }

  /** How many can be; 0 if nobody tells. */
  long limit() {
    return limit;
  }

  private static long readLimit() {
    try (FileInputStream in = new FileInputStream("/proc/self/limits")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int at = text.indexOf(LIMIT);
      if (at < 0) {
        return 0;
      }
      String soft = text.substring(at + LIMIT.length()).stripLeading();
      int end = 0;
      while (end < soft.length() && Character.isDigit(soft.charAt(end))) {
        end++;
      }
      return end == 0 ? 0 : Long.parseLong(soft.substring(0, end));
    } catch (IOException | NumberFormatException unknown) {
      return 0;
    }
  }
}
