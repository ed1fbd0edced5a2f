package io.closecall.programs.counts;

/**
 * A kind as this program meets it. One that is opened counts once, and so does everything else of a
 * watched kind that opening it takes.
 *
 * @param kind its id
 * @param since the first JDK that has it
 * @param dropped what becomes of one that is dropped
 * @param opening opens one
 * @param closing closes it
 */
record Sort(String kind, int since, Dropped dropped, Opening opening, Closing closing) {

  /** What becomes of one that nobody refers to. */
  enum Dropped {
    /** It is collected, and that is a leak. */
    LEAKS,
    /** The JDK keeps it: it stays open. */
    STAYS,
    /** It is collected, and that is its end. */
    ENDS
  }

  @FunctionalInterface
  interface Opening {
    Object open() throws Exception;
  }

  @FunctionalInterface
  interface Closing {
    void close(Object resource) throws Exception;
  }

  static Sort of(String kind, Opening opening) {
    Closing closing = resource -> ((AutoCloseable) resource).close();
    return new Sort(kind, 17, Dropped.LEAKS, opening, closing);
  }

  Sort closedBy(Closing newClosing) {
    return new Sort(kind, since, dropped, opening, newClosing);
  }

  Sort stays() {
    return new Sort(kind, since, Dropped.STAYS, opening, closing);
  }

  Sort ends() {
    return new Sort(kind, since, Dropped.ENDS, opening, closing);
  }

  Sort sinceJdk(int feature) {
    return new Sort(kind, feature, dropped, opening, closing);
  }
}
