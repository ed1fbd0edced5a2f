package io.closecall.kinds;

/** Arenas of the foreign memory API that somebody has to close. */
final class Arenas {
  private static final String TYPE = "java.lang.foreign.Arena";
  private static final String CREATES = "()Ljava/lang/foreign/Arena;";

  /**
   * Automatic and global arenas need no close. A segment keeps the memory of its arena, but not the
   * arena: once that is collected, nobody can free the memory.
   */
  static final Kind KIND =
      Kind.named("arena")
          .holds("native memory, and files mapped into memory")
          .watched("Arena.ofConfined, Arena.ofShared")
          .whenCollected(Impact.PERMANENT, "nothing: the memory is never freed")
          .points(
              Point.factory(TYPE, "ofConfined", CREATES).sinceJdk(22),
              Point.factory(TYPE, "ofShared", CREATES).sinceJdk(22),
              Point.closing("jdk.internal.foreign.ArenaImpl", "close", "()V").sinceJdk(22))
          .ownedByJdkCallers()
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return Class.forName(TYPE).getMethod("ofConfined").invoke(null);
                }
              })
          .remedy(
              "open it in a try-with-resources statement, or take Arena.ofAuto() or Arena.global()");

  private Arenas() {}
}
