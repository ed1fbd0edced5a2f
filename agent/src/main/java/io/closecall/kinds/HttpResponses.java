package io.closecall.kinds;

/** Bodies of {@code java.net.http} responses that arrive as a stream. */
final class HttpResponses {
  private static final String TYPE =
      "jdk.internal.net.http.ResponseSubscribers$HttpResponseInputStream";

  /**
   * Opened by the client's own threads, so the stack of {@code send}, which returns it, is taken
   * over; after {@code sendAsync}, and inside the lines of {@code ofLines}, there is no such call.
   * The stream is subscribed to the connection until the last byte has arrived: so long the client
   * keeps it, and it keeps the client. Without a subscription nothing is held, closed or not.
   */
  static final Kind KIND =
      Kind.named("http-response")
          .holds("a connection, its client and the client's threads")
          .watched("response bodies of java.net.http (BodyHandlers.ofInputStream, ofLines)")
          .whenCollected(Impact.PERMANENT, "one that is not read to its end is never collected")
          .endsWhenCollected()
          .openedByJdkThreads()
          .points(
              Point.constructor(TYPE, "(I)V"),
              Point.adopting(
                  "jdk.internal.net.http.HttpClientFacade",
                  "send",
                  "(Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;)"
                      + "Ljava/net/http/HttpResponse;",
                  "java.net.http.HttpResponse",
                  "body",
                  "()Ljava/lang/Object;"),
              Point.closing(TYPE, "close", "()V"))
          .closedWhen(Gauge.absent(TYPE, "subscription"))
          .remedy("read the body to its end, or close it in a try-with-resources statement");

  private HttpResponses() {}
}
