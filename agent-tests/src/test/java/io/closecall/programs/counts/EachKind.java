package io.closecall.programs.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens, closes, drops and keeps each of the kinds named, in a loop, and prints a line for each:
 * its id, how many were opened, closed, leaked, and are open at the end. {@code all} prints the ids
 * that it knows.
 */
public final class EachKind {

  private static final int TURNS = 7;

  private static final List<Object> KEPT = new ArrayList<>();

  private EachKind() {}

  public static void main(String[] kinds) throws Exception {
    for (Sort sort : sorts()) {
      if (List.of(kinds).contains("all")) {
        System.out.println(sort.kind());
      } else if (List.of(kinds).contains(sort.kind())
          && sort.since() <= Runtime.version().feature()) {
        System.out.println(new Book().of(sort));
      }
    }
    // What was dropped or kept may have threads that would keep the JVM up.
    System.exit(0);
  }

  private static List<Sort> sorts() {
    return Stream.of(FileSorts.all(), NetworkSorts.all(), ServiceSorts.all(), ThreadSorts.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What the program did with one kind. */
  private static final class Book {
    private long opened;
    private long closed;
    private long dropped;

    String of(Sort sort) throws Exception {
      for (int turn = 0; turn < TURNS; turn++) {
        close(sort);
        drop(sort);
        drop(sort);
        KEPT.add(open(sort));
      }
      long leaked = sort.dropped() == Sort.Dropped.LEAKS ? dropped : 0;
      long ended = sort.dropped() == Sort.Dropped.ENDS ? dropped : 0;
      long open = opened - closed - leaked - ended;
      return sort.kind() + " " + opened + " " + closed + " " + leaked + " " + open;
    }

    private void close(Sort sort) throws Exception {
      Object resource = open(sort);
      sort.closing().close(resource);
      closed++;
    }

    private void drop(Sort sort) throws Exception {
      open(sort);
      dropped++;
    }

    private Object open(Sort sort) throws Exception {
      Object resource = sort.opening().open();
      opened++;
      return resource;
    }
  }
}
