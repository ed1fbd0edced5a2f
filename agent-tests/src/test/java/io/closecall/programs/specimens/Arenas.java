package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;

/** Called by reflection, because they are newer than this code. */
public final class Arenas implements Specimen<AutoCloseable> {

  @Override
  public String kind() {
    return "arena";
  }

  @Override
  public int since() {
    return 22;
  }

  @Override
  public AutoCloseable open() throws Exception {
    return (AutoCloseable) type().getMethod("ofShared").invoke(null); // opens
  }

  @Override
  public void use(AutoCloseable arena) throws Exception {
    type().getMethod("allocate", long.class).invoke(arena, 1000L);
  }

  @Override
  public void close(AutoCloseable arena) throws Exception {
    try {
      arena.close();
    } catch (IllegalStateException closedAlready) {
      // the second close of an arena complains
    }
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("for one thread", Arenas::confined);
  }

  private static AutoCloseable confined() throws Exception {
    return (AutoCloseable) type().getMethod("ofConfined").invoke(null); // opens otherwise
  }

  private static Class<?> type() throws ClassNotFoundException {
    return Class.forName("java.lang.foreign.Arena");
  }
}
