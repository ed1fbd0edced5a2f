package io.closecall.programs.real;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Three MQTT clients, one after the other, each of which connects, publishes and disconnects; with
 * {@code close} as second argument each is closed as well. The first is how many threads of theirs
 * stay: the program waits until there are exactly so many, and none of the broker's.
 */
public final class MqttClients {

  private MqttClients() {}

  public static void main(String[] args) throws Exception {
    int staying = Integer.parseInt(args[0]);
    boolean close = args.length > 1 && args[1].equals("close");
    try (Broker broker = new Broker(3)) {
      for (int i = 0; i < 3; i++) {
        converse(broker.uri(), "client-" + i, close);
      }
      broker.awaitEmpty();
      System.out.println(broker.published() + " messages");
    }
    while (threads() != staying) {
      Thread.onSpinWait();
    }
    System.out.println(staying + " threads");
    // The threads of a pool that nobody shut down would keep the JVM up.
    System.exit(0);
  }

  private static void converse(String uri, String name, boolean close) throws Exception {
    MqttClient client = new MqttClient(uri, name, new MemoryPersistence()); // clients
    client.connect();
    client.publish("topic", new byte[] {1}, 0, false);
    client.disconnect();
    if (close) {
      client.close();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("(pool-|MQTT|broker).*"))
        .count();
  }
}
