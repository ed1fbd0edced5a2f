package io.closecall.programs.rules;

import io.closecall.programs.rules.acme.Handle;
import io.closecall.programs.rules.acme.Handles;
import io.closecall.programs.rules.acme.Store;
import io.closecall.programs.rules.acme.Ticket;
import java.util.ArrayList;
import java.util.List;

/** What a file of rules can say, both sides of it. */
public final class Ruled {

  private static final int MANY = 3;

  private static final Store KEPT = new Store(1, "kept");

  private static final List<Store> ALIVE = new ArrayList<>();

  private Ruled() {}

  public static void main(String[] args) {
    Store.warm("pool");
    for (int i = 0; i < MANY; i++) {
      factories(new Handles());
      constructors();
    }
    Store held = new Store(1, "held"); // held acme-store
    if (KEPT.shut() < 0) {
      throw new IllegalStateException();
    }
    ALIVE.add(held);
    System.out.println("done");
  }

  private static void factories(Handles handles) {
    handles.take("a").id(); // leaked acme-handle x3
    handles.take("b", 2).close(); // leaked acme-handle x3
    handles.proxy("c").id(); // leaked acme-handle x3
    handles.find("d", true).id(); // leaked acme-handle x3
    handles.find("e").id();
    Opener opener = new Opener();
    opener.take("f").id(); // leaked acme-handle x3

    handles.take("a").release();
    handles.take("b", 2).release(true);
    Handle proxy = handles.proxy("c");
    proxy.release();
    handles.find("d", true).release();
    opener.take("f").release();
  }

  private static void constructors() {
    new Store(3, "shelf"); // leaked acme-store x3
    new Store(3, "shut").shut();
    Store.fill("pool");
    // no rule is about tickets
    new Ticket("t").name();
  }

  /** Overrides a factory, outside of the library. */
  private static final class Opener extends Handles {
    @Override
    public Handle take(String id) {
      return new Mine();
    }
  }

  private static final class Mine implements Handle {
    @Override
    public String id() {
      return "mine";
    }

    @Override
    public void release() {}

    @Override
    public void close() {}
  }
}
