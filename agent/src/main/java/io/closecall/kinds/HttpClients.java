package io.closecall.kinds;

/** {@code java.net.http.HttpClient}, by what the program has of it. */
final class HttpClients {
  private static final String TYPE = "jdk.internal.net.http.HttpClientFacade";

  /** How many living ones of one site are a design: one for each of a few services. */
  private static final int A_FEW = 8;

  /**
   * The facade, not the client behind it: when the facade is collected, the client stops its own
   * threads and closes its connections, so a dropped one is no leak. Before JDK 21 there is nothing
   * to close at all. What is wrong on every JDK is one client for each request, kept.
   */
  static final Kind KIND =
      Kind.named("http-client")
          .holds("a selector thread, its descriptors, pooled connections and worker threads")
          .watched("java.net.http.HttpClient, where one site has many alive")
          .whenCollected(Impact.UNTIL_GC, "it stops its threads and closes its connections")
          .endsWhenCollected()
          .points(
              Point.constructor(TYPE, "(Ljdk/internal/net/http/HttpClientImpl;)V"),
              Point.closing(TYPE, "close", "()V").sinceJdk(21),
              Point.closing(TYPE, "shutdown", "()V").sinceJdk(21),
              Point.closing(TYPE, "shutdownNow", "()V").sinceJdk(21))
          .fewAreFine(A_FEW)
          .remedy("share one client; from JDK 21 on close one that is not needed any more");

  private HttpClients() {}
}
