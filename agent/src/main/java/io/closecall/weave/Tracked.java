package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Sink;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How the objects of one class are followed. */
final class Tracked {
  /** Not at all. */
  static final Tracked NOT = new Tracked(null, Sink.NOTHING, Sink.NOTHING, null, null, List.of());

  /** The rule for them, null if they are not followed. */
  final @Nullable Rule rule;

  /** Opens one of them, from a constructor. */
  final Sink opening;

  /** Closes one of them. */
  final Sink closing;

  /** The point whose constructor opens them. */
  final @Nullable Sink constructor;

  /** What describes them. */
  final @Nullable Field field;

  /** What says that one is closed. */
  private final List<Field> closed;

  Tracked(
      @Nullable Rule rule,
      Sink opening,
      Sink closing,
      @Nullable Sink constructor,
      @Nullable Field field,
      List<Field> closed) {
    this.rule = rule;
    this.opening = opening;
    this.closing = closing;
    this.constructor = constructor;
    this.field = field;
    this.closed = closed;
  }

  /** What describes {@code resource}, which was opened with {@code detail}. */
  @Nullable Object detail(Object resource, @Nullable Object detail) {
    if (field == null) {
      return detail;
    }
    try {
      return field.get(resource);
    } catch (IllegalAccessException impossible) {
      return null;
    }
  }

  /** Whether {@code resource} says of itself that it is closed. */
  boolean isClosed(Object resource) {
    try {
      for (int i = 0; i < closed.size(); i++) {
        Object says = closed.get(i).get(resource);
        if (Boolean.TRUE.equals(says) || (says instanceof AtomicBoolean flag && flag.get())) {
          return true;
        }
      }
    } catch (IllegalAccessException impossible) {
      // they were made accessible
    }
    return false;
  }
}
