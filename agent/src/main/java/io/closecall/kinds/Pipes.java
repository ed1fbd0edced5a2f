package io.closecall.kinds;

import java.nio.channels.Pipe;

/** The two ends of a {@code Pipe}, each on its own. */
final class Pipes {
  private static final String SOURCE = "sun.nio.ch.SourceChannelImpl";
  private static final String SINK = "sun.nio.ch.SinkChannelImpl";
  private static final String CONSTRUCTOR = "(Ljava/nio/channels/spi/SelectorProvider;";

  /**
   * Both ends have a descriptor and are closed one by one; a pipe itself has no {@code close()}.
   * The constructor's second argument is a descriptor, on Windows a socket channel.
   */
  static final Kind KIND =
      Kind.named("pipe")
          .holds("a file descriptor for each of its two ends")
          .watched("Pipe.source(), Pipe.sink()")
          .whenCollected(Impact.PERMANENT, "nothing: the descriptors stay open for good")
          .points(
              Point.constructor(SOURCE, CONSTRUCTOR).keeping(Detail.requiredArgument(1)),
              Point.constructor(SINK, CONSTRUCTOR).keeping(Detail.requiredArgument(1)),
              SelectableChannels.CLOSING)
          .costly()
          .ownedBy(Owners.SUBSYSTEMS)
          // the selectors of Windows wake up by a pipe
          .ownedBy("sun.nio.ch.WEPollSelectorImpl.*", "sun.nio.ch.WindowsSelectorImpl.*")
          .closedWhen(SelectableChannels.CLOSED)
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  Pipe pipe = Pipe.open();
                  pipe.sink().close();
                  return pipe.source();
                }
              })
          .remedy("close both ends, source and sink");

  private Pipes() {}
}
