package io.closecall.kinds;

/** {@code java.util.logging.FileHandler}. */
final class FileHandlers {
  private static final String TYPE = "java.util.logging.FileHandler";

  /**
   * Its stream, lock file and lock are its own. A handler of a logger that nobody keeps is
   * collected with the logger; those of loggers that are kept are closed by the log manager when
   * the JVM ends.
   */
  static final Kind KIND =
      Kind.named("file-handler")
          .holds("a file, a lock file and a lock")
          .watched("java.util.logging.FileHandler")
          .whenCollected(
              Impact.PERMANENT,
              "cleaners close the files, some time; the lock file stays, and its name is taken until the JVM ends")
          .points(
              Point.constructor(TYPE, "(")
                  .keeping(Detail.requiredField("pattern", "Ljava/lang/String;")),
              Point.closing(TYPE, "close", "()V"),
              Point.at(Role.SHELTERS, TYPE, "openFiles", "()V"),
              // rotation, and changes of the level of a closed one
              Point.at(Role.SHELTERS, TYPE, "open", "(Ljava/io/File;Z)V"))
          .described(Form.PATH)
          // what a logging configuration names is the log manager's
          .ownedBy("java.util.logging.LogManager*")
          .remedy("keep the logger in a static field, and close the handler when it is removed");

  private FileHandlers() {}
}
