package io.closecall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stacks laid over each other, the thread's root first, with how many resources each carries.
 * Frames of the JDK that follow each other are one, for nobody looks for a leak there.
 */
final class Icicle {
  /** What is thinner than one part in this many is left out. */
  private static final long THINNEST = 1_000;

  /** More frames than that make no picture: then what is left out is less thin. */
  private static final int MOST = 1_500;

  private final String text;
  private final boolean jdk;
  private final boolean kind;
  private final Map<String, Icicle> children = new LinkedHashMap<>();
  private long count;

  private Icicle(String text, boolean jdk, boolean kind) {
    this.text = text;
    this.jdk = jdk;
    this.kind = kind;
  }

  /**
   * A node where it is drawn.
   *
   * @param text the frame, the number of the JDK's frames, or the kind
   * @param count how many resources were opened by way of it
   * @param depth rows above it
   * @param left where it begins, in millionths of the width
   * @param width in millionths
   * @param jdk whether it is code of the JDK
   * @param kind whether it is a kind, below the last frame
   */
  record Cell(
      String text, long count, int depth, long left, long width, boolean jdk, boolean kind) {}

  /** One without stacks. */
  static Icicle root() {
    return new Icicle("", false, false);
  }

  /** Adds so many resources of {@code kind}, opened by this stack, the innermost frame first. */
  void add(List<String> stack, String kind, long number) {
    Icicle node = this;
    node.count += number;
    int run = 0;
    for (int i = stack.size() - 1; i >= 0; i--) {
      String frame = stack.get(i);
      if (Frame.isJdk(frame)) {
        run++;
      }
      if (run > 0 && (i == 0 || !Frame.isJdk(stack.get(i - 1)))) {
        String only = run == 1 ? frame : Amounts.count(run, "frame") + " of the JDK";
        node = node.child(only, true, false, number);
        run = 0;
      } else if (run == 0) {
        node = node.child(frame, false, false, number);
      }
    }
    if (stack.isEmpty()) {
      node = node.child("no stack was taken", true, false, number);
    }
    node.child(kind, false, true, number);
  }

  private Icicle child(String name, boolean isJdk, boolean isKind, long number) {
    Icicle child = children.computeIfAbsent(name, text -> new Icicle(text, isJdk, isKind));
    child.count += number;
    return child;
  }

  long count() {
    return count;
  }

  /** All that is wide enough: each before what it called, and of these the widest first. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    long parts = THINNEST;
    do {
      cells.clear();
      place(0, 0, cells, parts);
      parts /= 2;
    } while (cells.size() > MOST);
    return cells;
  }

  private void place(int depth, long at, List<Cell> cells, long parts) {
    long total = cells.isEmpty() ? count : cells.get(0).count();
    cells.add(cell(depth, at, total));
    List<Icicle> sorted = new ArrayList<>(children.values());
    sorted.sort((a, b) -> Long.compare(b.count, a.count));
    long next = at;
    for (Icicle child : sorted) {
      if (child.count * parts >= total && cells.size() <= MOST) {
        child.place(depth + 1, next, cells, parts);
      }
      next += child.count;
    }
  }

  private Cell cell(int depth, long at, long total) {
    double millionth = 1e6 / Math.max(1, total);
    long left = Math.round(at * millionth);
    return new Cell(
        text, count, depth, left, Math.round((at + count) * millionth) - left, jdk, kind);
  }
}
