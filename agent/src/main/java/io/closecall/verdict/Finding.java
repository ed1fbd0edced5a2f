package io.closecall.verdict;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is reported: the resources that share verdict, kind, scope and site.
 *
 * @param verdict what is said of them
 * @param impact how harmful that is: {@code permanent} or {@code until-gc}
 * @param kind the kind's id
 * @param type binary name of the resource's class
 * @param through the constructor or factory of the JDK that the program called to get it, null if
 *     it was the resource's own
 * @param count how many were seen with this site
 * @param weight how many that stands for, where stacks were sampled; 0 if no stack was taken
 * @param bytes bytes they hold together
 * @param descriptions the first few, distinct
 * @param threads names of the threads that opened them, the first few
 * @param firstOpened when the first was opened
 * @param lastOpened when the last was opened
 * @param ageMillis how long the oldest had been open when it was judged
 * @param liveThreads threads of a pool that live, -1 where the kind has none
 * @param paths in how many ways the program came to the site; the stack is one of them
 * @param scope the test, or the class of tests, that opened them, such as {@code
 *     com.acme.FooTest#bar}; null if none did, or nobody can say which
 * @param site the frame that identifies where they were opened, null if no stack was taken
 * @param fingerprint names kind and site across runs, moved lines and builds
 * @param remedy what to do
 * @param closedBy the thread of the collector's service that closed the first of them, null if none
 *     did
 * @param stack the program's frames, from the caller of the opening down to the thread's root
 * @param retracted how many of those that were overdue have been closed since
 * @param longestMillis how long the longest of these had been open
 * @param children what is told of here because it was lost, or stands open, with these
 * @param accepted by what it fails nothing: {@link #BASELINE}, {@link #SUPPRESSED}, {@link
 *     #EXPECTED} or {@link #IGNORED}; null if nothing accepts it
 * @param acceptedBecause the reason that its owner gave for that; null if there is none
 * @param resourceId names the first of them, as events of recordings do; 0 if that is unknown
 * @param lifetimes how long others of this kind and site were open that were closed; null if
 *     nothing is known of any
 */
public record Finding(
    Verdict verdict,
    String impact,
    String kind,
    String type,
    @Nullable String through,
    long count,
    long weight,
    long bytes,
    List<String> descriptions,
    List<String> threads,
    Instant firstOpened,
    Instant lastOpened,
    long ageMillis,
    long liveThreads,
    int paths,
    @Nullable String scope,
    @Nullable String site,
    String fingerprint,
    String remedy,
    @Nullable String closedBy,
    List<String> stack,
    long retracted,
    long longestMillis,
    List<Child> children,
    @Nullable String accepted,
    @Nullable String acceptedBecause,
    long resourceId,
    @Nullable Lifetimes lifetimes) {

  /** Accepted because the baseline knows it. */
  public static final String BASELINE = "baseline";

  /** Accepted because a suppression names it. */
  public static final String SUPPRESSED = "suppressed";

  /** Accepted because its test says that it leaks just that. */
  public static final String EXPECTED = "expected";

  /** Accepted because its test, or the test's class, does not mind the kind. */
  public static final String IGNORED = "ignored";

  /** How many descriptions and threads are kept; there may be more if there are that many. */
  public static final int FEW = 5;

  /** How many it tells of, parts included, without those that were closed after all. */
  public long standing() {
    long all = count - retracted;
    for (Child child : children) {
      all += child.count();
    }
    return all;
  }

  /** The same, of a site of which {@code known} is known. */
  Finding lived(Lifetimes known) {
    return with(accepted, acceptedBecause, known);
  }

  /** Whether the JDK never frees what is held. */
  public boolean isPermanent() {
    return impact.equals("permanent");
  }

  /** The same, accepted by {@code what} for the reason {@code why}; null if it is not. */
  public Finding accepted(@Nullable String what, @Nullable String why) {
    return with(what, why, lifetimes);
  }

  /** Whether annotations of its test accept it, which hold wherever it is judged. */
  public boolean isAcceptedByTest() {
    return EXPECTED.equals(accepted) || IGNORED.equals(accepted);
  }

  private Finding with(@Nullable String what, @Nullable String why, @Nullable Lifetimes known) {
    return new Finding(
        verdict,
        impact,
        kind,
        type,
        through,
        count,
        weight,
        bytes,
        descriptions,
        threads,
        firstOpened,
        lastOpened,
        ageMillis,
        liveThreads,
        paths,
        scope,
        site,
        fingerprint,
        remedy,
        closedBy,
        stack,
        retracted,
        longestMillis,
        children,
        what,
        why,
        resourceId,
        known);
  }
}
