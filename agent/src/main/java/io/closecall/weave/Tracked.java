package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Sink;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** How the objects of one class are followed. */
final class Tracked {
  /** Not at all. */
  static final Tracked NOT = new Tracked(null, Sink.NOTHING, Sink.NOTHING, null, null);

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

  Tracked(
      @Nullable Rule rule,
      Sink opening,
      Sink closing,
      @Nullable Sink constructor,
      @Nullable Field field) {
    this.rule = rule;
    this.opening = opening;
    this.closing = closing;
    this.constructor = constructor;
    this.field = field;
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
}
