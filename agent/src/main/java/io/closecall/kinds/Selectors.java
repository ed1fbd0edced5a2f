package io.closecall.kinds;

import java.nio.channels.Selector;

/** {@code Selector}, of every platform. */
final class Selectors {
  private static final String CONSTRUCTOR = "(Ljava/nio/channels/spi/SelectorProvider;";

  /** Each implementation has one constructor, and all share the base class's {@code close()}. */
  static final Kind KIND =
      Kind.named("selector")
          .holds("two or three file descriptors")
          .watched("Selector")
          .whenCollected(Impact.PERMANENT, "nothing: the descriptors stay open for good")
          .points(
              made("sun.nio.ch.EPollSelectorImpl"),
              made("sun.nio.ch.PollSelectorImpl"),
              made("sun.nio.ch.KQueueSelectorImpl").elsewhere(),
              made("sun.nio.ch.WEPollSelectorImpl").elsewhere(),
              made("sun.nio.ch.WindowsSelectorImpl").elsewhere(),
              Point.closing("java.nio.channels.spi.AbstractSelector", "close", "()V"))
          .costly()
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of("java.nio.channels.spi.AbstractSelector", "closed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return Selector.open();
                }
              })
          .remedy("close it when its loop ends; that closes none of its channels");

  private static Point made(String type) {
    return Point.constructor(type, CONSTRUCTOR).keeping(Detail.requiredArgument(0));
  }

  private Selectors() {}
}
