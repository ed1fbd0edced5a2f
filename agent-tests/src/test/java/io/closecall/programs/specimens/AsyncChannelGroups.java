package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A group of asynchronous channels, with its own pool. */
public final class AsyncChannelGroups implements Specimen<AsynchronousChannelGroup> {

  @Override
  public String kind() {
    return "async-channel-group";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public AsynchronousChannelGroup open() throws IOException {
    return AsynchronousChannelGroup.withFixedThreadPool( // opens
        1, Executors.defaultThreadFactory());
  }

  @Override
  public void use(AsynchronousChannelGroup group) throws IOException {
    AsynchronousServerSocketChannel.open(group).close();
  }

  @Override
  public void close(AsynchronousChannelGroup group) {
    group.shutdown();
  }

  @Override
  public Map<String, Closing<AsynchronousChannelGroup>> otherClosings() {
    return Map.of("at once", AsynchronousChannelGroup::shutdownNow);
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("over a pool of the program's", AsyncChannelGroups::overAPool);
  }

  private static AutoCloseable overAPool() throws IOException {
    ExecutorService pool = Executors.newCachedThreadPool();
    AsynchronousChannelGroup group =
        AsynchronousChannelGroup.withCachedThreadPool(pool, 1); // opens otherwise
    // the group shuts its pool down when it ends
    return group::shutdown;
  }
}
