package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;

/** Made by the program, or by a stream over bytes, where it is all that there is to forget. */
public final class Deflaters implements Specimen<Deflater> {

  @Override
  public String kind() {
    return "deflater";
  }

  @Override
  public Deflater open() {
    return new Deflater(); // opens
  }

  @Override
  public void use(Deflater deflater) {
    deflater.setInput(new byte[100]);
    deflater.deflate(new byte[100]);
  }

  @Override
  public void close(Deflater deflater) {
    deflater.end();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "of best compression", Deflaters::best,
        "in a stream",
            () -> new DeflaterOutputStream(new ByteArrayOutputStream()), // opens otherwise
        "in a gzip stream",
            () -> new GZIPOutputStream(new ByteArrayOutputStream()), // opens otherwise
        "in a zip stream",
            () -> new ZipOutputStream(new ByteArrayOutputStream()), // opens otherwise
        "in an input stream",
            () -> new DeflaterInputStream(new ByteArrayInputStream(new byte[9])), // opens otherwise
        "finished", Deflaters::finished);
  }

  private static AutoCloseable best() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true); // opens otherwise
    return deflater::end;
  }

  private static AutoCloseable finished() throws IOException {
    GZIPOutputStream out = new GZIPOutputStream(new ByteArrayOutputStream()); // opens otherwise
    out.finish();
    return out;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a stream that fails", () -> new GZIPOutputStream(new Full()),
        "no level", () -> new Deflater(77));
  }

  /** Takes nothing. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("full");
    }
  }
}
