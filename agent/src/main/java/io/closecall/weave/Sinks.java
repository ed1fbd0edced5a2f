package io.closecall.weave;

import io.closecall.kinds.Form;
import io.closecall.kinds.Kind;
import io.closecall.kinds.NativeCall;
import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import io.closecall.ledger.FirstSight;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.MakingSink;
import io.closecall.ledger.NativeSink;
import io.closecall.ledger.NativeSink.Context;
import io.closecall.ledger.Sink;
import io.closecall.ledger.Tally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sinks of all woven points, made when a point is first woven; a point's number is its place in
 * the hook's array.
 */
final class Sinks {
  private static final int FIRST = 1024;

  private final Hook hook;
  private final Ledger ledger;
  private final Map<Kind, Tally> tallies;
  private final FirstSight firstSight;
  private final Sink jvmEnd;
  private final Map<Point, Integer> numbers = new HashMap<>();
  private BiConsumer<?, ?>[] all = new BiConsumer<?, ?>[0];
  private int count;
  private boolean disconnected;

  Sinks(Hook hook, Ledger ledger, Map<Kind, Tally> tallies, FirstSight firstSight, Sink jvmEnd) {
    this.hook = hook;
    this.ledger = ledger;
    this.tallies = tallies;
    this.firstSight = firstSight;
    this.jvmEnd = jvmEnd;
  }

  /**
   * The number of {@code point}, which belongs to {@code kind}, or to the mechanism if that is
   * null.
   */
  synchronized int number(Point point, @Nullable Kind kind) {
    Integer known = numbers.get(point);
    if (known != null) {
      return known;
    }
    int number = add(sink(point, kind));
    numbers.put(point, number);
    return number;
  }

  /** Makes {@code sink} hear of {@code point}. */
  synchronized void add(Point point, Sink sink) {
    numbers.put(point, add(sink));
  }

  /**
   * The number of a point whose sink is {@code sink}. Code that calls it is not there yet: what
   * makes that visible to other threads, the definition of a class, makes the sink visible too.
   */
  synchronized int add(Sink sink) {
    if (count == all.length) {
      BiConsumer<?, ?>[] grown = Arrays.copyOf(all, Math.max(FIRST, 2 * count));
      Arrays.fill(grown, count, grown.length, Sink.NOTHING);
      if (!disconnected) {
        connect(grown);
      }
      all = grown;
    }
    all[count] = sink;
    return count++;
  }

  /** Every point does nothing from now on. */
  synchronized void disconnect() {
    BiConsumer<?, ?>[] silent = new BiConsumer<?, ?>[all.length];
    Arrays.fill(silent, Sink.NOTHING);
    connect(silent);
    disconnected = true;
  }

  private void connect(BiConsumer<?, ?>[] sinks) {
    try {
      hook.connect(sinks);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Sink sink(Point point, @Nullable Kind kind) {
    return switch (point.role()) {
      case CLOSES_THIS, CLOSES_ARGUMENT, ENDS_ARGUMENT, CLOSES_ON_THROW -> Sink.closing(ledger);
      case CLOSES_RETURNED -> Sink.closingAll(ledger);
      case JOINS -> Sink.joining(ledger);
      case DESCRIBES -> Sink.describing(ledger);
      case ADOPTS -> Sink.adopting(ledger, point.owner());
      case TAKES_REFERENCE -> Sink.takingReference(ledger);
      case ENDS_JVM -> jvmEnd;
      case SHELTERS ->
          point.type().isEmpty()
              ? Sink.scoping(ledger, true, Throwable.class.getName())
              : Sink.sheltering(ledger, point.type());
      case ABANDONS -> Sink.scoping(ledger, false, point.thrown());
      case RENEWS -> Sink.renewing(ledger);
      case COMPLETES -> Sink.completing(ledger);
      case TIDIES -> Sink.tidying(ledger);
      default -> opening(point, Objects.requireNonNull(kind));
    };
  }

  private Sink opening(Point point, Kind kind) {
    Tally tally = Objects.requireNonNull(tallies.get(kind));
    NativeCall call = point.call();
    if (call != null) {
      return nativeSink(point, tally, call);
    }
    if (point.role() == Role.MAKES) {
      return MakingSink.of(
          ledger,
          tally,
          opener(point),
          point.type(),
          kind.innermost(),
          kind.ownsWhatItTakes(),
          firstSight);
    }
    Sink sink = Sink.opening(ledger, tally, point.owner(), kept(point, kind));
    return point.isGuarded() ? Sink.guarded(sink) : sink;
  }

  /** The method, because the class itself may call it; the class, where it may be several. */
  private static String opener(Point point) {
    String method = point.method();
    return method.endsWith("*") ? point.owner() : point.owner() + '.' + method;
  }

  private static Sink.Keeping kept(Point point, Kind kind) {
    if (point.detail().weak()) {
      return Sink.Keeping.WEAKLY;
    }
    if (kind.measured()) {
      return Sink.Keeping.AS_BYTES;
    }
    if (point.detail().required()) {
      return kind.form() == Form.NONE ? Sink.Keeping.PRESENCE : Sink.Keeping.REQUIRED;
    }
    return kind.form() == Form.NONE ? Sink.Keeping.NOTHING : Sink.Keeping.IF_THERE;
  }

  private Sink nativeSink(Point point, Tally tally, NativeCall call) {
    var handle = Values.reader(call.handle());
    return switch (point.role()) {
      case ACQUIRES ->
          NativeSink.acquiring(
              ledger,
              tally,
              point.owner(),
              handle,
              Values.reader(call.bytes()),
              wrapper(call),
              call.outlivesContext());
      case RELEASES -> NativeSink.releasing(ledger, tally, handle);
      case ENTERS_CONTEXT -> NativeSink.changing(ledger, handle, Context.ENTERED);
      case SWITCHES_CONTEXT -> NativeSink.changing(ledger, handle, Context.SWITCHED);
      case LEAVES_CONTEXT -> NativeSink.changing(ledger, handle, Context.LEFT);
      case RELEASES_ALL -> NativeSink.changing(ledger, handle, Context.ENDED);
      case COPIES -> NativeSink.copying(ledger, Set.copyOf(tallies.values()), handle);
      default -> throw new IllegalStateException("not a native call: " + point);
    };
  }

  private static Function<Object[], @Nullable Object> wrapper(NativeCall call) {
    List<String> path = call.wrapperField().isEmpty() ? List.of() : List.of(call.wrapperField());
    return args -> Values.follow(args[call.wrapper()], path);
  }
}
