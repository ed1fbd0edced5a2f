package io.closecall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.nio.file.Path;

/** Yesterday's closing prices, one {@code SYMBOL,PRICE} a line. */
final class PriceFile {

  private final File file;

  PriceFile(Path file) {
    this.file = file.toFile();
  }

  double price(String symbol) throws IOException {
    try (BufferedReader lines = new BufferedReader(new FileReader(file, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(symbol + ",")) {
          return priceIn(line);
        }
      }
      throw new IllegalArgumentException("no price for " + symbol);
    }
  }

  /** Closes the file only after the last line; a symbol that is found returns before that. */
  double leakyPrice(String symbol) throws IOException {
    FileReader reader = new FileReader(file, UTF_8); // leaked file-input-stream
    BufferedReader lines = new BufferedReader(reader);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(symbol + ",")) {
        return priceIn(line);
      }
    }
    lines.close();
    throw new IllegalArgumentException("no price for " + symbol);
  }

  private static double priceIn(String line) {
    return Double.parseDouble(line.substring(line.indexOf(',') + 1));
  }
}
