package io.closecall.tests.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Code that the JVM generates at its first use is generated on the program's threads, at start-up
 * or in the middle of opening a resource: the rooms that run there do without.
 */
class CallSitesTest {

  @Test
  void ledgerHasNoLambda() {
    assertEquals(List.of(), CallSite.in("ledger").stream().filter(CallSite::isLambda).toList());
  }

  @Test
  void ledgerAndWeaveConcatenateWithoutLinking() {
    assertEquals(List.of(), onTheProgramsThreads().filter(CallSite::isConcatenation).toList());
  }

  @Test
  void recordsOfLedgerAndWeaveWriteOutHashCodeAndEquals() {
    assertEquals(
        List.of(),
        onTheProgramsThreads()
            .filter(site -> site.isRecordMethod("hashCode") || site.isRecordMethod("equals"))
            .toList());
  }

  @Test
  void lambdasAndRecordsAreSeenWhereTheyAre() {
    List<CallSite> elsewhere = CallSite.in("report");
    assertTrue(elsewhere.stream().anyMatch(CallSite::isLambda), elsewhere::toString);
    assertTrue(
        elsewhere.stream().anyMatch(site -> site.isRecordMethod("equals")), elsewhere::toString);
  }

  private static Stream<CallSite> onTheProgramsThreads() {
    return Stream.of("ledger", "weave").map(CallSite::in).flatMap(List::stream);
  }
}
