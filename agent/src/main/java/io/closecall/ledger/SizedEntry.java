package io.closecall.ledger;

import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** An open resource that holds a number of bytes. */
final class SizedEntry extends Entry {
  private final long bytes;

  SizedEntry(
      Object resource,
      String type,
      int hash,
      Tally tally,
      long bytes,
      Thread thread,
      ReferenceQueue<@Nullable Object> queue) {
    super(resource, type, hash, tally, null, thread, queue);
    this.bytes = bytes;
  }

  @Override
  public long bytes() {
    return bytes;
  }
}
