package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Map;

/** A selector; what is registered with it is closed, and its key may remain. */
public final class Selectors implements Specimen<Selector> {

  @Override
  public String kind() {
    return "selector";
  }

  @Override
  public Selector open() throws IOException {
    return Selector.open(); // opens
  }

  @Override
  public void use(Selector selector) throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_WRITE);
      selector.selectNow();
    }
  }

  @Override
  public void close(Selector selector) throws IOException {
    selector.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("by its provider", Selectors::provided);
  }

  private static AutoCloseable provided() throws IOException {
    return SelectorProvider.provider().openSelector(); // opens otherwise
  }
}
