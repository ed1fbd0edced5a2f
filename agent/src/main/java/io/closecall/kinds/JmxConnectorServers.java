package io.closecall.kinds;

/** Servers of JMX over RMI. */
final class JmxConnectorServers {
  private static final String TYPE = "javax.management.remote.rmi.RMIConnectorServer";

  /** Open from {@code start} on, and in a list of the JDK's until {@code stop}. */
  static final Kind KIND =
      Kind.named("jmx-connector-server")
          .holds("a remote object, its port and its threads, which keep the JVM alive")
          .watched("JMXConnectorServer over RMI")
          .whenCollected(Impact.PERMANENT, "one that is not stopped is never collected")
          .points(Point.opening(TYPE, "start", "()V"), Point.closing(TYPE, "stop", "()V"))
          .costly()
          // the agent of the JVM itself
          .ownedBy("sun.management.*", "jdk.internal.agent.*")
          .remedy("call stop() in a finally block, or when the service stops");

  private JmxConnectorServers() {}
}
