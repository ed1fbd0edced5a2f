package io.closecall.cli;

import io.closecall.gate.Suppressions;
import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The file that {@code --suppressions} names. */
final class SuppressionsFile {

  /** Reads it; null if none is named. A pipe will do. */
  static @Nullable Suppressions read(CommandLine line, @Nullable File file) throws IOException {
    if (file == null) {
      return null;
    }
    if (!file.exists() || file.isDirectory()) {
      throw new WrongInput(line, "--suppressions " + file + " is no file");
    }
    return Suppressions.read(file);
  }

  private SuppressionsFile() {}
}
