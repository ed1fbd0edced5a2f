package io.closecall.kinds;

/** Clients of JMX over RMI. */
final class JmxConnectors {
  private static final String TYPE = "javax.management.remote.rmi.RMIConnector";

  /**
   * Open from a successful {@code connect} on. Both public ways to close end in the private one,
   * and so does the heartbeat's thread when the connection fails. That thread keeps the connector.
   */
  static final Kind KIND =
      Kind.named("jmx-connector")
          .holds("a connection, a heartbeat thread, and a thread and an export of the server")
          .watched("JMXConnector over RMI")
          .whenCollected(
              Impact.PERMANENT, "its heartbeat thread keeps it; without one, RMI's leases run out")
          .points(
              Point.opening(TYPE, "connect", "(Ljava/util/Map;)V"),
              Point.closing(TYPE, "close", "(Z)V"))
          .costly()
          .closedWhen(Gauge.of(TYPE, "terminated"))
          .remedy("close it in a try-with-resources statement");

  private JmxConnectors() {}
}
