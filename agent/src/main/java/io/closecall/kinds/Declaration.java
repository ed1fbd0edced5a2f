package io.closecall.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind being written down; every word answers one question about it. */
public final class Declaration {
  final String id;
  String holds = "";
  String watched = "";
  Impact impact = Impact.UNTIL_GC;
  String collected = "";
  final List<Point> points = new ArrayList<>();
  Form form = Form.NONE;
  final List<Owner> owners = new ArrayList<>();
  final List<Owner> keepers = new ArrayList<>();
  final List<Owner> joiners = new ArrayList<>();
  final List<Remedy> remedies = new ArrayList<>();
  final List<Owner> pools = new ArrayList<>();
  Set<String> makers = Set.of();
  List<String> madeBy = List.of();
  boolean innermost;
  boolean ownsWhatItTakes;
  boolean costly;
  boolean parts;
  boolean madeForNeighbours;
  boolean madeForJdk;
  boolean madeByJdkThreads;
  boolean endsWhenCollected;
  boolean idleAtFirst;
  List<String> leakingTypes = List.of();
  boolean measured;
  boolean statistic;
  int few;
  List<String> entrances = List.of();
  final List<Owner> keeps = new ArrayList<>();
  List<Gauge> fewOf = List.of();
  List<Gauge> goesOn = List.of();
  List<Gauge> closedWhen = List.of();
  List<Gauge> workers = List.of();
  @Nullable Canary canary;

  Declaration(String id) {
    this.id = id;
    ownedBy(Owners.EVERYWHERE);
  }

  /** What one holds while open. */
  public Declaration holds(String what) {
    holds = what;
    return this;
  }

  /** The types and factories a reader recognises. */
  public Declaration watched(String what) {
    watched = what;
    return this;
  }

  /** What happens to a dropped one. */
  public Declaration whenCollected(Impact harm, String what) {
    impact = harm;
    collected = what;
    return this;
  }

  /** Where it opens and closes. */
  public Declaration points(Point... where) {
    points.addAll(List.of(where));
    return this;
  }

  /** Where it opens and closes. */
  public Declaration points(List<Point> where) {
    points.addAll(where);
    return this;
  }

  /**
   * Of nested calls that make one, the innermost makes it, and what the others return stands for it
   * too; without this word, it is what the outermost returns, and those within belong to that.
   */
  public Declaration innermost() {
    innermost = true;
    return this;
  }

  /** Kinds of what it is made by: those are followed with it, and reported only if chosen too. */
  public Declaration madeBy(String... ids) {
    madeBy = List.of(ids);
    return this;
  }

  /** What is opened while one is made belongs to it. */
  public Declaration ownsWhatItTakes() {
    ownsWhatItTakes = true;
    return this;
  }

  /** Classes and packages anywhere below which a live one is kept on purpose. */
  public Declaration pooledBy(String... frames) {
    for (String frame : frames) {
      pools.add(Owner.of(frame));
    }
    return this;
  }

  /** How it is described. */
  public Declaration described(Form how) {
    form = how;
    return this;
  }

  /** Frames under which it belongs to somebody else. */
  public Declaration ownedBy(String... frames) {
    for (String frame : frames) {
      owners.add(Owner.of(frame));
    }
    return this;
  }

  /** A frame under which one whose own type is {@code type} belongs to somebody else. */
  public Declaration insideOf(String type, String frame) {
    owners.add(new Owner(type, frame, false));
    return this;
  }

  /** A frame, of the program's too, under which it belongs to somebody else. */
  public Declaration ownedByAny(String frame) {
    owners.add(Owner.anywhere(frame));
    return this;
  }

  /** A frame, of the program's too, under which a live one is kept on purpose. */
  public Declaration keptByAny(String frame) {
    keepers.add(Owner.anywhere(frame));
    return this;
  }

  /** Frames under which a live one is kept on purpose. */
  public Declaration keptBy(String... frames) {
    for (String frame : frames) {
      keepers.add(Owner.of(frame));
    }
    return this;
  }

  /**
   * Frames of a wrapper that closes it together with what it wraps: forgotten together, they are
   * one leak, of what is wrapped.
   */
  public Declaration joinedBy(String... frames) {
    for (String frame : frames) {
      joiners.add(Owner.of(frame));
    }
    return this;
  }

  /**
   * Methods of factories that a program gives to the JDK: one that was opened in such a method, or
   * in a lambda in its place, belongs to its caller, if that is an owner.
   */
  public Declaration madeFor(String... methods) {
    makers = Set.of(methods);
    return this;
  }

  /** Opening one costs far more than a stack. */
  public Declaration costly() {
    costly = true;
    return this;
  }

  /** What its constructor opens is its own: forgotten together, that is listed under it. */
  public Declaration parts() {
    parts = true;
    return this;
  }

  /** One opened directly by code of the packages that its class is in belongs to that code. */
  public Declaration ownedByNeighbours() {
    madeForNeighbours = true;
    return this;
  }

  /** One opened directly by JDK code belongs to the JDK. */
  public Declaration ownedByJdkCallers() {
    madeForJdk = true;
    return this;
  }

  /** Threads of the JDK open it for the program: a stack of JDK frames only says nothing. */
  public Declaration openedByJdkThreads() {
    madeByJdkThreads = true;
    return this;
  }

  /** A collected one is no leak: the JDK keeps an open one reachable, or ends it as documented. */
  public Declaration endsWhenCollected() {
    endsWhenCollected = true;
    return this;
  }

  /** As {@link #endsWhenCollected()}, except those whose type's name starts with one of these. */
  public Declaration endsWhenCollectedUnless(String... types) {
    leakingTypes = List.of(types);
    return endsWhenCollected();
  }

  /**
   * A collected one is a leak only while one of {@code gauges} says yes of what {@link
   * Detail#remains} kept of it.
   */
  public Declaration goesOnWhile(Gauge... gauges) {
    goesOn = List.of(gauges);
    return this;
  }

  /** As {@link #goesOnWhile(Gauge...)}. */
  public Declaration goesOnWhile(List<Gauge> gauges) {
    goesOn = List.copyOf(gauges);
    return this;
  }

  /**
   * One that is over another of the kind is a leak only if that was given a detail: until then it
   * has done nothing, and nothing is lost with it.
   */
  public Declaration idleUntilDescribed() {
    idleAtFirst = true;
    return this;
  }

  /**
   * Up to {@code most} open ones of a site are by design and not held: all of them, or those of
   * which one of {@code gauges} says yes.
   */
  public Declaration fewAreFine(int most, Gauge... gauges) {
    few = most;
    fewOf = List.of(gauges);
    return this;
  }

  /**
   * Frames of a library, {@code Class.method} or what ends in {@code *}: the caller of the
   * innermost of them is who opened it.
   */
  public Declaration enteredBy(List<String> frames) {
    entrances = List.copyOf(frames);
    return this;
  }

  /**
   * A frame of a library that keeps what it opens itself, through the JDK or not, of whatever kind,
   * open on purpose: while it lives, what it belongs to is the finding, or there is none.
   */
  public Declaration keeps(String frame) {
    keeps.add(Owner.anywhere(frame));
    return this;
  }

  /** The detail is its size in bytes. */
  public Declaration measured() {
    measured = true;
    return this;
  }

  /** It is counted by site and never a finding: nothing closes it but the collector. */
  public Declaration statistic() {
    statistic = true;
    return this;
  }

  /** What says "closed" of a live one. */
  public Declaration closedWhen(Gauge... gauges) {
    closedWhen = List.of(gauges);
    return this;
  }

  /** As {@link #closedWhen(Gauge...)}. */
  public Declaration closedWhen(List<Gauge> gauges) {
    closedWhen = List.copyOf(gauges);
    return this;
  }

  /** How many live threads it has. */
  public Declaration workers(Gauge... gauges) {
    workers = List.of(gauges);
    return this;
  }

  /** How to prove it at start. */
  public Declaration canary(Canary proof) {
    canary = proof;
    return this;
  }

  /** What the user should do about one that was opened under {@code frame}. */
  public Declaration remedyUnder(String frame, String what) {
    remedies.add(new Remedy(Owner.of(frame), what));
    return this;
  }

  /** Ends the declaration with what the user should do. */
  public Kind remedy(String what) {
    return new Kind(this, what);
  }
}
