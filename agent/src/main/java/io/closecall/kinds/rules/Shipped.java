package io.closecall.kinds.rules;

import java.util.List;

/**
 * The rules that come with the agent: one file a library, read when the first class of the library
 * is about to be loaded. What is said here of a file is kept equal to it by a test.
 */
public final class Shipped {
  /** Every library that has rules here. */
  public static final List<Shipped> LIBRARIES =
      List.of(
          new Shipped("elasticsearch", "org.elasticsearch.client.", "elasticsearch-client"),
          new Shipped(
              "hibernate", "org.hibernate.", "hibernate-session", "hibernate-session-factory"),
          new Shipped(
              "httpclient4", "org.apache.http.", "httpclient4-response", "httpclient4-client"),
          new Shipped(
              "httpclient5", "org.apache.hc.", "httpclient5-response", "httpclient5-client"),
          new Shipped("jedis", "redis.clients.jedis.", "jedis-lent", "jedis-pool"),
          new Shipped(
              "kafka", "org.apache.kafka.", "kafka-producer", "kafka-consumer", "kafka-admin"),
          new Shipped("lettuce", "io.lettuce.", "lettuce-connection", "lettuce-client"),
          new Shipped("lucene", "org.apache.lucene.", "lucene-reader", "lucene-writer"),
          new Shipped("mongodb", "com.mongodb.", "mongodb-client"),
          new Shipped("mybatis", "org.apache.ibatis.", "mybatis-session"),
          new Shipped("okhttp", "okhttp3.", "okhttp-response"),
          new Shipped(
              "onnxruntime",
              "ai.onnxruntime.",
              "onnx-session",
              "onnx-session-options",
              "onnx-value"));

  /** Where in the jar the files are. */
  private static final String FOLDER = "io/closecall/rules/";

  private final String library;
  private final String prefix;
  private final List<String> kinds;

  private Shipped(String library, String prefix, String... kinds) {
    this.library = library;
    this.prefix = prefix;
    this.kinds = List.of(kinds);
  }

  /** The file's place in the jar. */
  public String file() {
    return FOLDER + library + ".rules";
  }

  /** What the binary names of the library's classes begin with. */
  public String prefix() {
    return prefix;
  }

  /** The ids of its rules. */
  public List<String> kinds() {
    return kinds;
  }
}
