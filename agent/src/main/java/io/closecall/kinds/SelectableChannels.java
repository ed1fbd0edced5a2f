package io.closecall.kinds;

/** What the kinds of selectable channels have in common. */
final class SelectableChannels {
  /** Where every one of them closes, be it by {@code close()} or by an interrupt. */
  static final Point CLOSING =
      Point.closing("java.nio.channels.spi.AbstractSelectableChannel", "implCloseChannel", "()V");

  /** What says so afterwards. */
  static final Gauge CLOSED =
      Gauge.of("java.nio.channels.spi.AbstractInterruptibleChannel", "closed");

  private SelectableChannels() {}
}
