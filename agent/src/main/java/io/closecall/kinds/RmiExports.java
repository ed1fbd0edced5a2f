package io.closecall.kinds;

/** Remote objects that were exported, and so can be called. */
final class RmiExports {

  /**
   * The remote object itself is the resource, because its class says what it is. Registries and the
   * objects of JMX are exported by the JDK. RMI only holds the object weakly while no client refers
   * to it, and takes back the export when it is collected.
   */
  static final Kind KIND =
      Kind.named("rmi-export")
          .holds("an entry in RMI's tables, and threads that keep the JVM alive")
          .watched("UnicastRemoteObject.exportObject and its subclasses")
          .whenCollected(Impact.UNTIL_GC, "RMI takes back the export")
          .endsWhenCollected()
          .points(
              Point.openingArgument(
                  "sun.rmi.server.UnicastServerRef",
                  "exportObject",
                  "(Ljava/rmi/Remote;Ljava/lang/Object;Z)Ljava/rmi/Remote;",
                  0),
              Point.closingArgument(
                  "sun.rmi.transport.ObjectTable", "unexportObject", "(Ljava/rmi/Remote;Z)Z", 0))
          .costly()
          .ownedBy("sun.rmi.registry.*", "javax.management.remote.*", "sun.management.*")
          .remedy("call UnicastRemoteObject.unexportObject(...) when the service stops");

  private RmiExports() {}
}
