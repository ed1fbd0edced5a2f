package io.closecall.sample;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Appends a line for each order. An order without a trader cannot be audited and is refused. */
final class AuditLog {

  private final File file;

  AuditLog(Path file) {
    this.file = file.toFile();
  }

  void record(Order order) throws IOException {
    try (OutputStream log = new FileOutputStream(file, true)) {
      log.write(line(order));
    }
  }

  /** Closes the log, except for an order that is refused: the exception passes the close by. */
  void leakyRecord(Order order) throws IOException {
    OutputStream log = new FileOutputStream(file, true); // leaked file-output-stream
    log.write(line(order));
    log.close();
  }

  private static byte[] line(Order order) {
    if (order.trader().isEmpty()) {
      throw new IllegalArgumentException("an order needs a trader");
    }
    String line = order.trader() + " " + order.quantity() + " " + order.symbol() + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
