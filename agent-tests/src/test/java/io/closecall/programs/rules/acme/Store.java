package io.closecall.programs.rules.acme;

import java.util.ArrayList;
import java.util.List;

/** What has to be closed but is no AutoCloseable, and its pool. */
public class Store {

  private static final List<Store> POOL = new ArrayList<>();

  private final String place;

  public Store(int shelves, String place) {
    this.place = place;
  }

  /** Opens one that the pool keeps, and may lose. */
  public static String fill(String place) {
    POOL.add(new Store(1, place));
    return POOL.remove(POOL.size() - 1).place;
  }

  /** Opens one that stays on purpose. */
  public static void warm(String place) {
    POOL.add(new Store(2, place));
  }

  public int shut() {
    return place.length();
  }
}
