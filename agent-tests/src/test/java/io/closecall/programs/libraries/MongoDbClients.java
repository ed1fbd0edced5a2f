package io.closecall.programs.libraries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** Clients of a MongoDB that is not there, closed and forgotten. */
public final class MongoDbClients {

  private static final int MANY = 3;
  private static final String SERVER = "mongodb://127.0.0.1:1";

  private MongoDbClients() {}

  public static void main(String[] args) {
    for (int i = 0; i < MANY; i++) {
      MongoClients.create(SERVER).getDatabase("test").getName(); // leaked mongodb-client x3
      try (MongoClient client = MongoClients.create(SERVER)) {
        client.getDatabase("test").getName();
      }
      MongoClients.create(SERVER).close();
    }
    System.out.println("done");
  }
}
