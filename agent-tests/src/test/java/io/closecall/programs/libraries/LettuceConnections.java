package io.closecall.programs.libraries;

import io.closecall.programs.servers.Redis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.time.Duration;

/** Clients and connections of Lettuce, closed and forgotten. */
public final class LettuceConnections {

  private static final int MANY = 3;

  private LettuceConnections() {}

  public static void main(String[] args) throws IOException {
    try (Redis redis = new Redis()) {
      RedisURI address = RedisURI.create("127.0.0.1", redis.port());
      RedisClient client = RedisClient.create(address);
      for (int i = 0; i < MANY; i++) {
        client.connect().sync().ping(); // held lettuce-connection x3
        closed(client);
        closedWithTheirClient(address);
        RedisClient forgotten = RedisClient.create(address); // held lettuce-client x3
        forgotten.connect().sync().ping(); // held lettuce-connection x3
      }
    }
    System.out.println("done");
    // the threads of those that are open are no daemons
    System.exit(0);
  }

  private static void closed(RedisClient client) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().ping();
    }
    client.connect().closeAsync().join();
    client.connectPubSub().close();
  }

  private static void closedWithTheirClient(RedisURI address) {
    RedisClient own = RedisClient.create(address);
    own.connect().sync().ping();
    own.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    RedisClient other = RedisClient.create(address);
    other.connect().sync().ping();
    other.shutdownAsync().join();
  }
}
