package io.closecall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Confirms orders in a log for each trader, which stays open for the trader's next one. */
final class Confirmations implements Closeable {

  private static final Map<String, FileOutputStream> LEAKY_LOGS = new HashMap<>();

  private final File folder;
  private final Map<String, FileOutputStream> logs = new HashMap<>();

  Confirmations(File folder) {
    this.folder = folder;
  }

  synchronized String confirm(int order, String trader) throws IOException {
    FileOutputStream log = logs.get(trader);
    if (log == null) {
      log = new FileOutputStream(new File(folder, trader + ".log"), true);
      logs.put(trader, log);
    }
    return write(order, log);
  }

  /** Has the order's number in the key, so that no log is found again: one more for each order. */
  synchronized String leakyConfirm(int order, String trader) throws IOException {
    String key = trader + "-" + order;
    FileOutputStream log = LEAKY_LOGS.get(key);
    if (log == null) {
      File file = new File(folder, trader + ".log");
      log = new FileOutputStream(file, true); // growing file-output-stream
      LEAKY_LOGS.put(key, log);
    }
    return write(order, log);
  }

  private static String write(int order, FileOutputStream log) throws IOException {
    log.write(("order " + order + " is executed\n").getBytes(UTF_8));
    return "confirmed";
  }

  @Override
  public synchronized void close() throws IOException {
    for (FileOutputStream log : logs.values()) {
      log.close();
    }
  }
}
