package io.closecall.tests.libraries;

import io.closecall.programs.libraries.HibernateSessions;
import io.closecall.programs.libraries.JedisConnections;
import io.closecall.programs.libraries.KafkaClients;
import io.closecall.programs.libraries.LettuceConnections;
import io.closecall.programs.libraries.LuceneIndexes;
import io.closecall.programs.libraries.MongoDbClients;
import io.closecall.programs.libraries.MyBatisSessions;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;

/** Where programs keep and find their data. */
class StoresTest {

  @OnEachJdk
  void lucene(Jdk jdk) {
    Library.usedBy(LuceneIndexes.class, "lucene-core")
        .leaksWhatIsMarked(jdk, "lucene-reader", "lucene-writer");
  }

  @OnEachJdk
  void kafka(Jdk jdk) {
    Library.usedBy(KafkaClients.class, "kafka-clients", "slf4j-api")
        .leaksWhatIsMarked(jdk, "kafka-producer", "kafka-consumer", "kafka-admin");
  }

  @OnEachJdk
  void jedis(Jdk jdk) {
    Library.usedBy(JedisConnections.class, "jedis", "commons-pool2", "gson", "json", "slf4j-api")
        .with("redis-authx-core")
        .leaksWhatIsMarked(jdk, "jedis-lent", "jedis-pool");
  }

  @OnEachJdk
  void lettuce(Jdk jdk) {
    Library.usedBy(LettuceConnections.class, "lettuce-core", "reactive-streams", "reactor-core")
        .with("netty-buffer", "netty-codec", "netty-common", "netty-handler", "netty-resolver")
        .with("netty-transport", "netty-transport-native-unix-common", "redis-authx-core")
        .with("netty-resolver-dns", "netty-codec-dns", "slf4j-api")
        .leaksWhatIsMarked(jdk, "lettuce-connection", "lettuce-client");
  }

  @OnEachJdk
  void mongoDb(Jdk jdk) {
    Library.usedBy(MongoDbClients.class, "mongodb-driver-sync", "mongodb-driver-core", "bson")
        .leaksWhatIsMarked(jdk, "mongodb-client");
  }

  @OnEachJdk
  void hibernate(Jdk jdk) {
    Library.usedBy(HibernateSessions.class, "hibernate-core", "h2", "byte-buddy-1.17.5")
        .with("jakarta.persistence-api", "jakarta.transaction-api", "jboss-logging-3.5.0.Final")
        .with("antlr4-runtime", "classmate", "hibernate-commons-annotations", "jandex")
        .with("jakarta.xml.bind-api", "jakarta.activation-api", "jaxb-runtime", "jaxb-core")
        .with("txw2", "istack-commons-runtime", "angus-activation", "jakarta.inject-api")
        .leaksWhatIsMarked(jdk, "hibernate-session", "hibernate-session-factory");
  }

  @OnEachJdk
  void myBatis(Jdk jdk) {
    Library.usedBy(MyBatisSessions.class, "mybatis", "h2")
        .leaksWhatIsMarked(jdk, "mybatis-session");
  }
}
