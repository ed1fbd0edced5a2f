package io.closecall.programs.agent;

import io.closecall.programs.contract.Specimen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/**
 * Closes one, drops two and keeps one of each specimen named after the first argument, so many
 * times as that says, and prints a line for each: the kind, how many were opened, closed, leaked,
 * and are open at the end.
 */
public final class EachKind {

  /** What holds nothing before it is used; all else is only opened, for use opens other things. */
  private static final Set<String> USED = Set.of("executor-service", "timer");

  /** What opens a peer of its own kind with each, and closes that by the end. */
  private static final Set<String> WITH_PEER =
      Set.of(
          "AcceptedChannels",
          "AcceptedSockets",
          "AsyncAcceptedChannels",
          "PipeSinks",
          "PipeSources");

  private static final List<Object> KEPT = new ArrayList<>();

  private EachKind() {}

  public static void main(String[] args) throws Exception {
    // An idle worker of any pool makes the JDK open it, sooner or later.
    ForkJoinPool.commonPool();
    int turns = Integer.parseInt(args[0]);
    for (String name : List.of(args).subList(1, args.length)) {
      System.out.println(new Book<>(Specimen.named(name)).after(turns));
    }
    // What was dropped or kept may have threads that would keep the JVM up.
    System.exit(0);
  }

  /** What the program did with one specimen. */
  private static final class Book<R> {
    private final Specimen<R> specimen;
    private long opened;
    private long closed;
    private long dropped;

    Book(Specimen<R> specimen) {
      this.specimen = specimen;
    }

    String after(int turns) throws Exception {
      specimen.begin();
      for (int turn = 0; turn < turns; turn++) {
        close();
        drop();
        drop();
        keep();
      }
      specimen.end();
      long leaked = specimen.whenDropped().equals("leaked") ? dropped : 0;
      // one that ends when it is dropped counts as closed
      long ended = closed + (specimen.whenDropped().equals(Specimen.NOTHING) ? dropped : 0);
      long open = opened - ended - leaked;
      return specimen.kind() + " " + opened + " " + ended + " " + leaked + " " + open;
    }

    private void close() throws Exception {
      specimen.close(open());
      closed++;
    }

    private void drop() throws Exception {
      open();
      dropped++;
    }

    private void keep() throws Exception {
      KEPT.add(open());
    }

    private R open() throws Exception {
      R resource = specimen.open();
      if (USED.contains(specimen.kind())) {
        specimen.use(resource);
      }
      opened++;
      if (WITH_PEER.contains(specimen.getClass().getSimpleName())) {
        opened++;
        closed++;
      }
      return resource;
    }
  }
}
