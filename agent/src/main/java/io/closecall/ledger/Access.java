package io.closecall.ledger;

import java.lang.reflect.AccessibleObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way to private members of other modules. The agent's own classes are in the unnamed module of
 * the program's class path: what is opened to them is open to the program, which would then do what
 * it cannot do without the agent. So packages are opened to a module of one class, which stands
 * behind {@link #open}.
 */
public final class Access {
  private static volatile @Nullable Consumer<Object> door;

  /**
   * From now on {@code apart} is asked, which makes accessible what it is given. Called once,
   * before anything is woven.
   */
  public static void through(Consumer<Object> apart) {
    door = apart;
  }

  /**
   * Makes {@code member} readable, or callable, for whoever has it.
   *
   * @throws java.lang.reflect.InaccessibleObjectException where its package is not opened
   */
  public static void open(AccessibleObject member) {
    Consumer<Object> apart = door;
    if (apart == null) {
      member.setAccessible(true);
    } else {
      apart.accept(member);
    }
  }

  private Access() {}
}
