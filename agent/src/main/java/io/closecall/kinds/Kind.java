package io.closecall.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sort of resource, told completely: what opens and closes it, who owns it internally, what to
 * tell the user.
 *
 * @param id kebab-case name, unique
 * @param holds what one of them holds while open
 * @param watched what a reader of the README recognises: the types and factories that are covered
 * @param impact what happens to a forgotten one
 * @param collected what the JDK does with a dropped one, in a phrase
 * @param points where it opens and closes
 * @param closers methods that close an object returned by a factory, as name and descriptor, woven
 *     on first sight of its class
 * @param form how the detail becomes a description
 * @param owners frames under which the resource belongs to somebody else and is never reported
 * @param keepers frames under which a live one is kept on purpose, so that it is never reported as
 *     held
 * @param costly whether opening one costs so much more than a stack that every one gets its stack,
 *     whatever the budget
 * @param madeForJdk whether one opened directly by JDK code belongs to the JDK
 * @param closedWhen gauges that say "closed" of a live object
 * @param workers the number of live threads, where the kind has any: with none, nothing is held
 * @param canary how to prove it at start
 * @param remedy what the user should do
 */
public record Kind(
    String id,
    String holds,
    String watched,
    Impact impact,
    String collected,
    List<Point> points,
    Set<String> closers,
    Form form,
    List<Owner> owners,
    List<Owner> keepers,
    boolean costly,
    boolean madeForJdk,
    List<Gauge> closedWhen,
    List<Gauge> workers,
    @Nullable Canary canary,
    String remedy) {

  /**
   * A kind is its id; written out, because what the compiler would generate is linked at its first
   * use, at start-up.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Kind kind && kind.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Starts the declaration of the kind {@code id}. */
  public static Declaration named(String id) {
    return new Declaration(id);
  }

  /** A kind being written down; every word answers one question about it. */
  public static final class Declaration {
    private final String id;
    private String holds = "";
    private String watched = "";
    private Impact impact = Impact.UNTIL_GC;
    private String collected = "";
    private final List<Point> points = new ArrayList<>();
    private Set<String> closers = Set.of();
    private Form form = Form.NONE;
    private final List<Owner> owners = new ArrayList<>();
    private final List<Owner> keepers = new ArrayList<>();
    private boolean costly;
    private boolean madeForJdk;
    private List<Gauge> closedWhen = List.of();
    private List<Gauge> workers = List.of();
    private @Nullable Canary canary;

    private Declaration(String id) {
      this.id = id;
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

    /** Name and descriptor of the methods that close what a factory returned. */
    public Declaration closedBy(String... methods) {
      closers = Set.of(methods);
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
      owners.add(new Owner(type, frame));
      return this;
    }

    /** Frames under which a live one is kept on purpose. */
    public Declaration keptBy(String... frames) {
      for (String frame : frames) {
        keepers.add(Owner.of(frame));
      }
      return this;
    }

    /** Opening one costs far more than a stack. */
    public Declaration costly() {
      costly = true;
      return this;
    }

    /** One opened directly by JDK code belongs to the JDK. */
    public Declaration ownedByJdkCallers() {
      madeForJdk = true;
      return this;
    }

    /** What says "closed" of a live one. */
    public Declaration closedWhen(Gauge... gauges) {
      closedWhen = List.of(gauges);
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

    /** Ends the declaration with what the user should do. */
    public Kind remedy(String what) {
      return new Kind(
          id,
          holds,
          watched,
          impact,
          collected,
          List.copyOf(points),
          closers,
          form,
          List.copyOf(owners),
          List.copyOf(keepers),
          costly,
          madeForJdk,
          closedWhen,
          workers,
          canary,
          what);
    }
  }
}
