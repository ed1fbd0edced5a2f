package io.closecall.programs.rules;

import org.h2.mvstore.MVStore;

/** A library that the agent knows nothing of, tracked by its package. */
public final class Stores {

  private static final int MANY = 3;

  private Stores() {}

  public static void main(String[] args) {
    for (int i = 0; i < MANY; i++) {
      try (MVStore store = MVStore.open(null)) {
        store.openMap("closed").put("key", i);
      }
      MVStore.open(null).openMap("dropped").put("key", i); // leaked closeable x3
      new MVStore.Builder().autoCommitDisabled().open().openMap("built"); // leaked closeable x3
    }
    System.out.println("done");
  }
}
