package io.closecall.weave;

import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Gauge;
import io.closecall.kinds.Kind;
import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Sink;
import io.closecall.ledger.Tally;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The room's door: weaves all points of the chosen kinds into this JVM and says what could not be
 * woven.
 */
public final class Loom {
  private static final String QUEUE = "java.lang.ref.ReferenceQueue";

  /** How the threads that work for the collector are found, and how the end of the JVM is. */
  private static final List<Point> MECHANISM =
      List.of(
          Point.at(Role.TAKES_REFERENCE, QUEUE, "remove", "()Ljava/lang/ref/Reference;"),
          Point.at(Role.TAKES_REFERENCE, QUEUE, "remove", "(J)Ljava/lang/ref/Reference;"),
          Point.at(Role.ENDS_JVM, "java.lang.ApplicationShutdownHooks", "runHooks", "()V"));

  private final Instrumentation instrumentation;
  private final Map<Kind, Tally> tallies;
  private final SeenClasses seen;
  private final Sinks sinks;
  private final Weaver weaver;
  private final Ledger ledger;
  private final Discovery discovery;
  private @Nullable Rules rules;

  /**
   * A loom for the kinds of {@code tallies}. At the orderly end of the JVM, {@code jvmEnd} is
   * called before the program's shutdown hooks run, with two nulls, and after the last of them,
   * with something second. The rules that libraries bring go to {@code finder}.
   */
  public Loom(
      Instrumentation instrumentation,
      Ledger ledger,
      Map<Kind, Tally> tallies,
      Sink jvmEnd,
      RuleFinder finder)
      throws ReflectiveOperationException {
    this.instrumentation = instrumentation;
    this.ledger = ledger;
    this.tallies = tallies;
    Implementations implementations = new Implementations();
    seen = new SeenClasses(instrumentation, implementations);
    sinks = new Sinks(Hook.define(instrumentation, readPackages()), ledger, tallies, seen, jvmEnd);
    weaver = new Weaver(instrumentation, seen, implementations, sinks);
    discovery = new Discovery(ledger, finder);
    int jdk = Runtime.version().feature();
    for (Kind kind : Catalogue.KINDS) {
      boolean on = tallies.containsKey(kind);
      for (Point point : kind.points()) {
        // what the JDK opens for itself stays its own, whatever is watched
        if (point.appliesTo(jdk)
            && (on || (point.role() == Role.SHELTERS && !point.isImplemented()))) {
          weaver.add(point, on ? kind : null);
        }
      }
    }
    for (Point point : MECHANISM) {
      weaver.add(point, null);
    }
  }

  /**
   * Packages of {@code java.base} whose fields are read at report time, or when the JVM ends; those
   * of other modules are opened when a class in them is woven.
   */
  private Set<String> readPackages() {
    Set<String> packages =
        new TreeSet<>(
            List.of(
                "java.io",
                "java.lang",
                "java.net",
                "java.nio",
                "java.nio.channels",
                "jdk.internal.loader",
                "sun.nio.ch"));
    Set<String> known = Object.class.getModule().getPackages();
    for (Kind kind : tallies.keySet()) {
      for (List<Gauge> gauges :
          List.of(kind.closedWhen(), kind.workers(), kind.goesOn(), kind.fewOf())) {
        for (Gauge gauge : gauges) {
          String each = gauge.owner().substring(0, gauge.owner().lastIndexOf('.'));
          if (known.contains(each)) {
            packages.add(each);
          }
        }
      }
    }
    return packages;
  }

  /** Whether an agent of ours works in this JVM already. */
  public static boolean isInstalled() {
    return Hook.isDefined();
  }

  /**
   * Loads on a thread of its own what weaving takes, while the caller loads what is woven: half of
   * a short program's start-up is the loading of classes.
   */
  public static OwnThread prepare() {
    OwnThread loading =
        new OwnThread("closecall-load") {
          @Override
          protected void work() {
            Hook.rehearse();
          }
        };
    loading.start();
    return loading;
  }

  /**
   * Weaves for {@code rule} what is loaded from now on, and with {@link #reconcile()} what is
   * loaded already; the numbers of its kind are {@code tally}, null if that is not watched.
   */
  public synchronized void add(Rule rule, @Nullable Tally tally) {
    if (rules == null) {
      rules = new Rules(instrumentation, ledger, sinks, discovery);
    }
    rules.add(rule, tally);
  }

  private synchronized @Nullable Rules rules() {
    return rules;
  }

  /** The rules held against what is loaded; null if there is none. */
  private @Nullable RuleAudit audit() {
    Rules all = rules();
    return all == null ? null : all.audit(loadedClasses());
  }

  /** Weaves what is loaded, and from now on what is loaded later. */
  public void install() {
    instrumentation.addTransformer(weaver, true);
    instrumentation.addTransformer(discovery, true);
    Rules named = rules();
    if (named != null) {
      named.prepare();
    }
    discovery.look(loadedClasses());
    reconcile();
    seen.weaveAll(loadedClasses());
  }

  /**
   * Weaves what is loaded and should be woven, but is not: a class first loaded inside any agent's
   * transformer is never offered.
   */
  public void reconcile() {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : loadedClasses()) {
      if (weaver.concerns(type) && !weaver.isSettled(type)) {
        loaded.add(type);
      }
    }
    try {
      if (!loaded.isEmpty()) {
        instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
      }
    } catch (UnmodifiableClassException | LinkageError oneOfThem) {
      for (Class<?> type : loaded) {
        retransform(type);
      }
    }
    Rules all = rules();
    if (all != null) {
      all.reconcile(loadedClasses());
    }
  }

  /** None once the JVM has ended: daemon threads of the agent may still ask then. */
  private Class<?>[] loadedClasses() {
    Class<?>[] all = instrumentation.getAllLoadedClasses();
    return all == null ? new Class<?>[0] : all;
  }

  private void retransform(Class<?> type) {
    try {
      instrumentation.retransformClasses(type);
    } catch (UnmodifiableClassException | LinkageError failure) {
      weaver.faults().put(type.getName(), failure.toString());
    }
  }

  /**
   * Tells {@code action} once when the class is about to be loaded, which one and by which loader;
   * on the loading thread, inside a transformer.
   */
  public void whenFirstLoaded(String className, BiConsumer<String, @Nullable ClassLoader> action) {
    weaver.whenLoaded(className.replace('.', '/'), action);
  }

  /** From now on, {@code sink} hears of {@code point}, in whatever classes have that name. */
  public void tells(Point point, Sink sink) {
    sinks.add(point, sink);
    weaver.add(point, null);
  }

  /** Tells {@code action} once when the class is about to be loaded; at once if it is loaded. */
  public void whenLoaded(String className, BiConsumer<String, @Nullable ClassLoader> action) {
    whenFirstLoaded(className, action);
    for (Class<?> type : loadedClasses()) {
      if (type.getName().equals(className)) {
        weaver.forget(className.replace('.', '/'));
        action.accept(className, type.getClassLoader());
        return;
      }
    }
  }

  /** Whether any point of {@code kind} is woven: none is before a class of it is loaded. */
  public boolean isWoven(Kind kind) {
    for (Point point : kind.points()) {
      if (weaver.isWoven(point)) {
        return true;
      }
    }
    return false;
  }

  /** What rules name that is not in the types that are loaded, one sentence each. */
  public List<String> mistakes() {
    RuleAudit audit = audit();
    return audit == null ? List.of() : audit.mistakes();
  }

  /** Types that rules name and that were never loaded, where that looks like a mistake. */
  public List<String> unmatched() {
    RuleAudit audit = audit();
    return audit == null ? List.of() : audit.unmatched();
  }

  /** Whether the end of the JVM will be seen. */
  public boolean seesEnd() {
    return weaver.isWoven(MECHANISM.get(2));
  }

  /** Makes every woven point do nothing: the way out after a failure. */
  public void stepAside() {
    sinks.disconnect();
  }

  /** What of the chosen kinds is not observed. */
  public List<Unobserved> unobserved() {
    List<Unobserved> all = new ArrayList<>();
    List<String> loaded = new ArrayList<>();
    for (Class<?> type : loadedClasses()) {
      if (weaver.concerns(type)) {
        loaded.add(type.getName());
      }
    }
    int jdk = Runtime.version().feature();
    for (Map.Entry<Kind, Tally> each : tallies.entrySet()) {
      Kind kind = each.getKey();
      if (!each.getValue().isShown()) {
        continue;
      }
      List<String> missing = new ArrayList<>();
      boolean any = false;
      for (Point point : kind.points()) {
        if (!point.appliesTo(jdk)) {
          continue;
        }
        if (weaver.isWoven(point)) {
          any = true;
        } else if (!point.isImplemented()
            && !point.isOptional()
            && loaded.contains(point.owner())) {
          missing.add(point.toString());
        }
      }
      if (!missing.isEmpty()) {
        all.add(new Unobserved(kind.id(), "not woven: " + String.join(", ", missing), true));
      } else if (kind.since() > jdk) {
        all.add(new Unobserved(kind.id(), "this JDK does not have it", false));
      } else if (!any) {
        all.add(new Unobserved(kind.id(), "nothing of it is loaded", false));
      }
    }
    for (Map.Entry<String, String> fault : weaver.faults().entrySet()) {
      all.add(new Unobserved(fault.getKey(), fault.getValue(), true));
    }
    for (String name : seen.failures()) {
      all.add(new Unobserved("jdbc-connection", "cannot be woven: " + name, true));
    }
    RuleAudit audit = audit();
    if (audit != null) {
      all.addAll(audit.all());
    }
    return all;
  }
}
