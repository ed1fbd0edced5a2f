package io.closecall.programs.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens, closes, drops and keeps each of the kinds named after the first argument, so many times as
 * that says, and prints a line for each: its id, how many were opened, closed, leaked, and are open
 * at the end.
 */
public final class EachKind {

  private static final List<Object> KEPT = new ArrayList<>();

  private EachKind() {}

  public static void main(String[] args) throws Exception {
    int turns = Integer.parseInt(args[0]);
    List<String> kinds = List.of(args).subList(1, args.length);
    for (Sort sort : sorts()) {
      if (kinds.contains(sort.kind()) && sort.since() <= Runtime.version().feature()) {
        System.out.println(new Book().of(sort, turns));
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

    String of(Sort sort, int turns) throws Exception {
      for (int turn = 0; turn < turns; turn++) {
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
