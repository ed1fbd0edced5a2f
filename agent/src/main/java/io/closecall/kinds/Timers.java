package io.closecall.kinds;

import java.util.Timer;

/** {@code java.util.Timer}. */
final class Timers {
  private static final String TYPE = "java.util.Timer";

  /**
   * All constructors end in this one. A dropped timer's thread ends by itself once nothing is
   * scheduled, but a task that repeats goes on for good, and nobody can cancel the timer any more.
   */
  static final Kind KIND =
      Kind.named("timer")
          .holds("a thread, and everything its tasks can reach")
          .watched("java.util.Timer")
          .whenCollected(
              Impact.PERMANENT,
              "its thread ends when no task is left; a repeating task goes on for good")
          .points(
              Point.constructor(TYPE, "(Ljava/lang/String;Z)V")
                  .keeping(Detail.remains("queue", "Ljava/util/TaskQueue;")),
              Point.closing(TYPE, "cancel", "()V"))
          .costly()
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy(Owners.TOOLS)
          .goesOnWhile(
              Gauge.of("java.util.TaskQueue", "queue", Gauge.anyWhose("state", 1), "period"))
          .closedWhen(Gauge.not(TYPE, "thread", "newTasksMayBeScheduled"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() {
                  return new Timer("closecall-canary", true);
                }

                @Override
                public void close(Object resource) {
                  ((Timer) resource).cancel();
                }
              })
          .pooledBy(Owners.JDBC_POOLS)
          .remedy("cancel it when its owner ends");

  private Timers() {}
}
