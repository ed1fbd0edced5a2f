package io.closecall.launch;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The kinds that are watched, and their numbers; rules may add to them at any time. */
final class Roll {
  private final KindChoice choice;
  private final double share;
  private final List<Kind> kinds = new CopyOnWriteArrayList<>();
  private final List<Tally> tallies = new CopyOnWriteArrayList<>();

  Roll(KindChoice choice, double share) {
    this.choice = choice;
    this.share = share;
  }

  /**
   * Those of {@code all} that are chosen, with their numbers; and, hidden, what has to be followed
   * for their sake.
   */
  Map<Kind, Tally> enter(List<Kind> all) {
    Map<Kind, Tally> entered = new LinkedHashMap<>();
    for (Kind kind : all) {
      Tally tally = enter(kind);
      if (tally != null) {
        entered.put(kind, tally);
      }
    }
    for (Kind kind : makers(all, List.copyOf(entered.keySet()))) {
      entered.put(kind, number(kind).hidden());
    }
    return entered;
  }

  private static List<Kind> makers(List<Kind> all, List<Kind> chosen) {
    List<Kind> makers = new ArrayList<>();
    for (Kind kind : all) {
      for (Kind made : chosen) {
        if (made.madeBy().contains(kind.id()) && !chosen.contains(kind) && !makers.contains(kind)) {
          makers.add(kind);
        }
      }
    }
    return makers;
  }

  /** The numbers of {@code kind}, null if it is not chosen. */
  synchronized @Nullable Tally enter(Kind kind) {
    if (!choice.includes(kind.id())) {
      return null;
    }
    Tally tally = number(kind);
    tallies.add(tally);
    return tally;
  }

  private synchronized Tally number(Kind kind) {
    int index = kinds.size();
    kinds.add(kind);
    return kind.statistic()
        ? Tally.ofStatistic(kind.id(), index, share)
        : new Tally(kind.id(), index, kind.costly() ? 0 : share).enteredBy(kind.entrances());
  }

  /** All kinds, each at the index of its tally; later ones appear in it. */
  List<Kind> kinds() {
    return kinds;
  }

  /** All numbers; later ones appear in it. */
  List<Tally> tallies() {
    return tallies;
  }
}
