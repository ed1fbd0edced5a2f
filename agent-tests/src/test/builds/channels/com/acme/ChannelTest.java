package com.acme;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Classes of the JDK that JUnit itself, and what listens to it, are the first to load. */
class ChannelTest {
  @Test
  void leaksChannel() throws Exception {
    FileChannel.open(Path.of("pom.xml")).size();
  }

  @Test
  void leaksStream() throws Exception {
    Files.newInputStream(Path.of("pom.xml")).read();
  }

  @Test
  void closes() throws Exception {
    try (FileChannel channel = FileChannel.open(Path.of("pom.xml"))) {
      channel.size();
    }
  }
}
