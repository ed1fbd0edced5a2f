package io.closecall.kinds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sort of resource, told completely: see {@link Declaration} for what each answer means. */
public final class Kind {
  private final Declaration told;
  private final List<Point> points;
  private final List<Owner> owners;
  private final List<Owner> keepers;
  private final List<Owner> joiners;
  private final String remedy;

  Kind(Declaration told, String remedy) {
    this.told = told;
    this.remedy = remedy;
    points = List.copyOf(told.points);
    owners = List.copyOf(told.owners);
    keepers = List.copyOf(told.keepers);
    joiners = List.copyOf(told.joiners);
  }

  /** Starts the declaration of the kind {@code id}. */
  public static Declaration named(String id) {
    return new Declaration(id);
  }

  /** Kebab-case name, unique. */
  public String id() {
    return told.id;
  }

  /** What one of them holds while open. */
  public String holds() {
    return told.holds;
  }

  /** What a reader of the README recognises: the types and factories that are covered. */
  public String watched() {
    return told.watched;
  }

  /** What happens to a forgotten one. */
  public Impact impact() {
    return told.impact;
  }

  /** What the JDK does with a dropped one, in a phrase. */
  public String collected() {
    return told.collected;
  }

  /** Where it opens and closes. */
  public List<Point> points() {
    return points;
  }

  /** The first JDK that has it; 17 for all that the baseline has. */
  public int since() {
    int first = Integer.MAX_VALUE;
    for (Point point : points) {
      if (point.role().opens()) {
        first = Math.min(first, point.since());
      }
    }
    return first == Integer.MAX_VALUE ? 17 : Math.max(17, first);
  }

  /** Whether of nested calls that make one the innermost does. */
  public boolean innermost() {
    return told.innermost;
  }

  /** Ids of the kinds that make one. */
  public List<String> madeBy() {
    return told.madeBy;
  }

  /** Whether what is opened while one is made belongs to it. */
  public boolean ownsWhatItTakes() {
    return told.ownsWhatItTakes;
  }

  /** Classes and packages anywhere below which a live one is kept on purpose. */
  public List<Owner> pools() {
    return told.pools;
  }

  /** How the detail becomes a description. */
  public Form form() {
    return told.form;
  }

  /** Frames under which the resource belongs to somebody else and is never reported. */
  public List<Owner> owners() {
    return owners;
  }

  /** Frames under which a live one is kept on purpose, so that it is never reported as held. */
  public List<Owner> keepers() {
    return keepers;
  }

  /** Frames of a wrapper that closes it together with what it wraps. */
  public List<Owner> joiners() {
    return joiners;
  }

  /** Names of the methods by which a program's factory makes one for its caller. */
  public Set<String> makers() {
    return told.makers;
  }

  /** Whether every one gets its stack, because opening one costs so much more than that. */
  public boolean costly() {
    return told.costly;
  }

  /** Whether what its constructor opens, forgotten together with it, is listed under it. */
  public boolean parts() {
    return told.parts;
  }

  /** Whether one opened directly by code of the packages of its class belongs to that. */
  public boolean madeForNeighbours() {
    return told.madeForNeighbours;
  }

  /** Whether one opened directly by JDK code belongs to the JDK. */
  public boolean madeForJdk() {
    return told.madeForJdk;
  }

  /** Whether threads of the JDK open it on the program's behalf. */
  public boolean madeByJdkThreads() {
    return told.madeByJdkThreads;
  }

  /** Whether a collected one is no leak, whatever its type. */
  public boolean endsWhenCollected() {
    return told.endsWhenCollected && told.leakingTypes.isEmpty();
  }

  /** Whether a collected one of {@code type} is no leak. */
  public boolean endsWhenCollected(String type) {
    for (String leaking : told.leakingTypes) {
      if (type.startsWith(leaking)) {
        return false;
      }
    }
    return told.endsWhenCollected;
  }

  /** Whether a collected one is no leak while the one that it is over has no detail. */
  public boolean idleUntilDescribed() {
    return told.idleAtFirst;
  }

  /** What says of the remains of a collected one that it goes on without its handle. */
  public List<Gauge> goesOn() {
    return told.goesOn;
  }

  /** Frames of a library, of which the caller of the innermost is who opened it. */
  public List<String> entrances() {
    return told.entrances;
  }

  /** Frames of a library that keeps things of any kind open on purpose. */
  public List<Owner> keeps() {
    return told.keeps;
  }

  /** How many open ones of a site are by design. */
  public int few() {
    return told.few;
  }

  /** What says of a live one that a few of them are by design; none means that all are alike. */
  public List<Gauge> fewOf() {
    return told.fewOf;
  }

  /** Whether the detail is a number of bytes. */
  public boolean measured() {
    return told.measured;
  }

  /** Whether it is a statistic by site, and never a finding. */
  public boolean statistic() {
    return told.statistic;
  }

  /** Gauges that say "closed" of a live object. */
  public List<Gauge> closedWhen() {
    return told.closedWhen;
  }

  /** The number of live threads, where the kind has any: with none, nothing is held. */
  public List<Gauge> workers() {
    return told.workers;
  }

  /** How to prove it at start. */
  public @Nullable Canary canary() {
    return told.canary;
  }

  /** What the user should do about those that were opened under frames of the JDK. */
  public List<Remedy> remedies() {
    return told.remedies;
  }

  /** What the user should do. */
  public String remedy() {
    return remedy;
  }
}
