package io.closecall.programs.libraries;

import io.closecall.programs.servers.Redis;
import java.io.IOException;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPooled;

/** What pools of Jedis lend, given back and forgotten. */
public final class JedisConnections {

  private static final int MANY = 3;
  private static final String HOST = "127.0.0.1";

  private JedisConnections() {}

  public static void main(String[] args) throws IOException {
    try (Redis redis = new Redis()) {
      // a pool keeps what it has lent
      JedisPool pool = new JedisPool(HOST, redis.port());
      for (int i = 0; i < MANY; i++) {
        pool.getResource().ping(); // held jedis-lent x3
        new JedisPool(HOST, redis.port()).getNumIdle(); // held jedis-pool x3
        givenBack(pool);
        closed(redis.port());
      }
    }
    System.out.println("done");
  }

  private static void givenBack(JedisPool pool) {
    try (Jedis jedis = pool.getResource()) {
      jedis.ping();
    }
    pool.getResource().close();
    pool.returnResource(pool.getResource());
  }

  private static void closed(int port) {
    try (JedisPool own = new JedisPool(HOST, port);
        Jedis lent = own.getResource()) {
      lent.ping();
    }
    try (JedisPooled client = new JedisPooled(HOST, port)) {
      client.set("key", "value");
    }
    try (Jedis alone = new Jedis(HOST, port)) {
      alone.ping();
    }
  }
}
