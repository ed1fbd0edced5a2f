package io.closecall.programs.rules;

import io.closecall.programs.rules.acme.Door;
import io.closecall.programs.rules.acme.Feed;
import io.closecall.programs.rules.acme.Link;
import io.closecall.programs.rules.acme.Point;
import io.closecall.programs.rules.acme.Relay;
import io.closecall.programs.rules.acme.Session;
import io.closecall.programs.rules.acme.Ticket;
import io.closecall.programs.rules.acme.Valve;
import java.io.IOException;

/** Every way to open one of a tracked package, forgotten and closed. */
public final class Tracking {

  private static final int MANY = 3;

  private static int failed;

  private Tracking() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      // most classes are loaded then, and what is opened before the agent comes is not known to it
      forgotten();
      closed();
      failed();
      nothingToClose();
      failed = 0;
      System.out.println("ready");
      System.in.read();
    }
    for (int i = 0; i < MANY; i++) {
      forgotten();
      closed();
      failed();
      nothingToClose();
    }
    System.out.println("done " + failed);
  }

  private static void forgotten() throws IOException {
    new Door("a", 1).name(); // leaked closeable x3
    new Door("a").name(); // leaked closeable x3
    new Door(5).name(); // leaked closeable x3
    new Door(6).new Lock().number(); // leaked closeable x6
    new Cable().name(); // leaked closeable x3
    new Switch().name(); // leaked closeable x3
    new Ticket("t").name(); // leaked closeable x3
    new Feed(new byte[1]).read(); // leaked closeable x3
    new Gate().name(); // leaked closeable x3
    new SlidingGate().name(); // leaked closeable x3
    new Session("anonymous") {}.name(); // leaked closeable x3
    Link link = new Link() { // leaked closeable x3
          @Override
          public String name() {
            return "anonymous";
          }
        };
    link.name();
  }

  private static void closed() throws IOException {
    new Door("a", 1).close();
    try (Door door = new Door(5);
        Door.Lock lock = door.new Lock()) {
      lock.number();
    }
    new Cable().close();
    new Switch().close();
    new Ticket("t").close();
    new Feed(new byte[1]).close();
    new Gate().close();
    new SlidingGate().close();
    new Session("anonymous") {}.close();
    new Session("anonymous, without super") {
      @Override
      public void close() {}
    }.close();
    new Link() {
      @Override
      public String name() {
        return "anonymous";
      }
    }.close();
  }

  private static void failed() {
    fails(() -> new Door("a", -1));
    fails(() -> new Door(-1));
    fails(() -> new Door(101));
    fails(() -> new Ticket(""));
    fails(Stuck::new);
    fails(StuckGate::new);
  }

  private static void fails(Runnable opening) {
    try {
      opening.run();
    } catch (IllegalArgumentException expected) {
      failed++;
      return;
    }
    throw new IllegalStateException("it did not fail");
  }

  private static void nothingToClose() {
    new Point().close();
    new Point.Colored().compareTo(new Point.Colored());
    Valve.MAIN.name();
    Valve.SPARE.name();
  }

  /** Implements an interface of the library, outside of it. */
  private static final class Cable implements Link {
    @Override
    public String name() {
      return "cable";
    }
  }

  /** All it is comes from an interface that is loaded after it. */
  private static final class Switch implements Relay {}

  /** Extends a base of the library, outside of it. */
  private static class Gate extends Session {
    Gate() {
      super("gate");
    }
  }

  /** One further, and its close does not call super. */
  private static final class SlidingGate extends Gate {
    @Override
    public void close() {}
  }

  /** Fails when the base is made. */
  private static final class Stuck extends Session {
    Stuck() {
      super("stuck");
      throw new IllegalArgumentException("stuck");
    }
  }

  /** Fails two constructors away from the base. */
  private static final class StuckGate extends Gate {
    StuckGate() {
      throw new IllegalArgumentException("stuck");
    }
  }
}
