package io.closecall.kinds;

import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;

/** {@code java.nio.channels.AsynchronousFileChannel}. */
final class AsyncFileChannels {
  private static final String FACTORY = "newAsynchronousFileChannel";

  /** The factory below the provider: before JDK 25 the channel itself does not know its path. */
  static final Kind KIND =
      Kind.named("async-file-channel")
          .holds("a file descriptor")
          .watched("AsynchronousFileChannel")
          .whenCollected(Impact.PERMANENT, "the JDK never closes the descriptor")
          .points(
              Point.factory("sun.nio.fs.UnixChannelFactory", FACTORY, "(")
                  .keeping(Detail.argument(0)),
              Point.closing("sun.nio.ch.SimpleAsynchronousFileChannelImpl", "close", "()V"),
              Point.factory("sun.nio.fs.WindowsChannelFactory", FACTORY, "(")
                  .keeping(Detail.argument(0))
                  .elsewhere(),
              Point.closing("sun.nio.ch.WindowsAsynchronousFileChannelImpl", "close", "()V")
                  .elsewhere())
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of("sun.nio.ch.AsynchronousFileChannelImpl", "closed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return AsynchronousFileChannel.open(Path.of(NULL_DEVICE));
                }
              })
          .remedy("close it in a try-with-resources statement");

  private AsyncFileChannels() {}
}
