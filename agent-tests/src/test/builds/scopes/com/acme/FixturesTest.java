package com.acme;

import java.io.FileInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is closed after the test, by whatever means, is no leak of it. */
@ExtendWith(FixturesTest.Stored.class)
class FixturesTest {
  private static FileInputStream ofClass;
  private static final FileInputStream OF_RUN = Streams.open();

  private FileInputStream ofTest;

  @BeforeAll
  static void openForAll() {
    ofClass = Streams.open();
  }

  @AfterAll
  static void closeForAll() {
    Streams.close(ofClass);
  }

  @BeforeEach
  void openForEach() {
    ofTest = Streams.open();
  }

  @AfterEach
  void closeForEach() {
    Streams.close(ofTest);
  }

  @Test
  void usesAll() throws Exception {
    ofClass.read();
    ofTest.read();
    OF_RUN.read();
  }

  @Test
  void closesLater() {
    FileInputStream in = Streams.open();
    new Thread(
            () -> {
              try {
                Thread.sleep(150);
              } catch (InterruptedException e) {
                // then now
              }
              Streams.close(in);
            })
        .start();
  }

  /** Closes one in a callback, and one with the store. */
  static class Stored implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      ExtensionContext.Store store = context.getStore(ExtensionContext.Namespace.GLOBAL);
      store.put("callback", Streams.open());
      FileInputStream in = Streams.open();
      store.put("store", (ExtensionContext.Store.CloseableResource) in::close);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      ExtensionContext.Store store = context.getStore(ExtensionContext.Namespace.GLOBAL);
      Streams.close(store.remove("callback", FileInputStream.class));
    }
  }
}
