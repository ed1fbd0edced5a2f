package io.closecall.tests.rules;

import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules files for a run. */
public final class RuleFiles {

  /** The rules for the library of the programs. */
  static final String ACME =
      """
      # what the library leaves to its callers
      [acme-handle]
      type        = io.closecall.programs.rules.acme.Handle
      opened-by   = io.closecall.programs.rules.acme.Handles.take, \\
                    io.closecall.programs.rules.acme.Handles.proxy, \\
                    io.closecall.programs.rules.acme.Handles.find(java.lang.String,boolean)
      closed-by   = release
      description = argument 0
      holds       = a place in the table
      remedy      = give it back by release()

      [acme-store]
      type        = io.closecall.programs.rules.acme.Store
      closed-by   = shut
      description = field place
      impact      = permanent    # no cleaner
      owned-by    = io.closecall.programs.rules.acme.Store.fill
      kept-by     = io.closecall.programs.rules.acme.Store.warm, io.closecall.programs.rules.Ruled.<clinit>
      """;

  private RuleFiles() {}

  /** The option that names a file of this name with this text. */
  public static String option(String name, String text) {
    return "rules=" + file(name, text);
  }

  static Path file(String name, String text) {
    try {
      return Files.writeString(Artifacts.newFolder("rules").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
