package io.closecall.programs.contract;

import java.util.Map;

/**
 * One resource of a kind: how to open it, use it, close it, and what else must be told apart from a
 * leak of it. Its constructor does nothing, for the tests create one too, only to ask it.
 *
 * <p>The line in {@link #open} that opens ends with {@code // opens}; the line of each of {@link
 * #otherOpenings} ends with {@code // opens otherwise}.
 */
public interface Specimen<R> {

  /** Closes a resource. */
  @FunctionalInterface
  interface Closing<R> {
    void close(R resource) throws Exception;
  }

  /** Opens a resource in its own way, often inside another object, which closes it. */
  @FunctionalInterface
  interface Opening {
    AutoCloseable open() throws Exception;
  }

  /** Tries something that fails. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  /** The kind's id. */
  String kind();

  /** The first JDK that has it. */
  default int since() {
    return 17;
  }

  /** No verdict: the JDK ends a dropped one by itself. */
  String NOTHING = "";

  /**
   * The verdict on one that was dropped: held where the JDK keeps it from being collected, {@link
   * #NOTHING} where dropping is enough.
   */
  default String whenDropped() {
    return "leaked";
  }

  /**
   * Whether one that is open to the end holds anything by then: a pool without a thread does not.
   */
  default boolean heldWhenKept() {
    return true;
  }

  /** Prepares what opening needs. */
  default void begin() throws Exception {}

  R open() throws Exception;

  /** Does with it what a program would. */
  default void use(R resource) throws Exception {}

  void close(R resource) throws Exception;

  /** Ways to close it through another object or another method, by name. */
  default Map<String, Closing<R>> otherClosings() {
    return Map.of();
  }

  /** Ways to open it with another call or inside another object, by name. */
  default Map<String, Opening> otherOpenings() {
    return Map.of();
  }

  /** Attempts to open one that throw, by name. */
  default Map<String, Attempt> failures() {
    return Map.of();
  }

  /** A specimen by the name of its class. */
  static Specimen<?> named(String name) throws ReflectiveOperationException {
    return Class.forName(name).asSubclass(Specimen.class).getDeclaredConstructor().newInstance();
  }

  /** Removes what {@link #begin} prepared. */
  default void end() throws Exception {}
}
