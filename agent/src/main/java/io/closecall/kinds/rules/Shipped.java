package io.closecall.kinds.rules;

import java.util.List;

/**
 * The rules that come with the agent: one file a library, read when the first class of the library
 * is about to be loaded. What is said here of a file is kept equal to it by a test.
 */
public final class Shipped {
  /** Every library that has rules here. */
  public static final List<Shipped> LIBRARIES =
      List.of(new Shipped("okhttp", "okhttp3.", "okhttp-response"));

  /** Where in the jar the files are. */
  private static final String FOLDER = "io/closecall/rules/";

  private final String library;
  private final String prefix;
  private final List<String> kinds;

  private Shipped(String library, String prefix, String... kinds) {
    this.library = library;
    this.prefix = prefix;
    this.kinds = List.of(kinds);
  }

  /** The file's place in the jar. */
  public String file() {
    return FOLDER + library + ".rules";
  }

  /** What the binary names of the library's classes begin with. */
  public String prefix() {
    return prefix;
  }

  /** The ids of its rules. */
  public List<String> kinds() {
    return kinds;
  }
}
