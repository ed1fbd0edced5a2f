package io.closecall.tests.cuda;

import io.closecall.tests.harness.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the fake device still had given out when its JVM ended, oldest first. */
public record DeviceLedger(List<Handle> handles) {

  /**
   * One line of the ledger.
   *
   * @param kind device, host, registration, stream, event or context
   * @param bytes 0 for what is no memory
   */
  public record Handle(String kind, long address, long bytes) {

    static Handle parse(String line) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("not kind, address and bytes: " + line);
      }
      return new Handle(parts[0], Long.decode(parts[1]), Long.parseLong(parts[2]));
    }
  }

  static DeviceLedger read(Path file) {
    return new DeviceLedger(Run.text(file).lines().map(Handle::parse).toList());
  }

  public List<Handle> of(String kind) {
    return handles.stream().filter(handle -> handle.kind().equals(kind)).toList();
  }

  public long count(String kind) {
    return of(kind).size();
  }

  public long bytes(String kind) {
    return of(kind).stream().mapToLong(Handle::bytes).sum();
  }

  /** The sizes of all handles, smallest first, by kind. */
  public Map<String, List<Long>> sizes() {
    Map<String, List<Long>> sizes = new TreeMap<>();
    for (Handle handle : handles) {
      String kind = handle.kind();
      sizes.putIfAbsent(kind, of(kind).stream().map(Handle::bytes).sorted().toList());
    }
    return sizes;
  }
}
