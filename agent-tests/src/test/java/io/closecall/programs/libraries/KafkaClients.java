package io.closecall.programs.libraries;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of a Kafka that is not there, closed and forgotten. */
public final class KafkaClients {

  private static final int MANY = 3;

  private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", "127.0.0.1:1");

  private KafkaClients() {}

  public static void main(String[] args) {
    for (int i = 0; i < MANY; i++) {
      forgotten();
      closed();
      failed();
    }
    System.out.println("done");
    // the threads of the forgotten ones are no daemons
    System.exit(0);
  }

  private static void forgotten() {
    StringSerializer text = new StringSerializer();
    new KafkaProducer<>(BROKER, text, text).metrics(); // leaked kafka-producer x3
    StringDeserializer read = new StringDeserializer();
    new KafkaConsumer<>(BROKER, read, read).metrics(); // leaked kafka-consumer x3
    Admin.create(BROKER).metrics(); // held kafka-admin x3
  }

  private static void closed() {
    StringSerializer text = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(BROKER, text, text)) {
      producer.metrics();
    }
    new KafkaProducer<>(BROKER, text, text).close(Duration.ZERO);
    StringDeserializer read = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(BROKER, read, read)) {
      consumer.metrics();
    }
    new KafkaConsumer<>(BROKER, read, read).close(Duration.ZERO);
    try (Admin admin = Admin.create(BROKER)) {
      admin.metrics();
    }
    Admin.create(BROKER).close(Duration.ZERO);
  }

  /** A constructor that fails closes what it has opened. */
  private static void failed() {
    StringSerializer text = new StringSerializer();
    try {
      new KafkaProducer<>(Map.of("bootstrap.servers", "no address"), text, text).close();
    } catch (KafkaException expected) {
      return;
    }
    throw new IllegalStateException("it did not fail");
  }
}
