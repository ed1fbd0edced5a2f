package io.closecall.kinds;

/** {@code com.sun.net.httpserver.HttpServer} and {@code HttpsServer}. */
final class HttpServers {
  private static final String TYPE = "sun.net.httpserver.ServerImpl";

  /**
   * What both servers share. It listens, or could, from its constructor on, and its timer's thread
   * keeps it even if it was never started.
   */
  static final Kind KIND =
      Kind.named("http-server")
          .holds("a listening port, a selector, a timer's thread and, once started, its own")
          .watched("com.sun.net.httpserver: HttpServer, HttpsServer, SimpleFileServer")
          .whenCollected(Impact.PERMANENT, "one that is not stopped is never collected")
          .points(
              Point.constructor(
                      TYPE,
                      "(Lcom/sun/net/httpserver/HttpServer;Ljava/lang/String;"
                          + "Ljava/net/InetSocketAddress;I)V")
                  .keeping(Detail.argument(2)),
              Point.closing(TYPE, "stop", "(I)V"))
          .costly()
          .described(Form.ADDRESS)
          .closedWhen(Gauge.of(TYPE, "terminating"))
          .remedy("call stop(...) in a finally block, or when the service stops");

  private HttpServers() {}
}
