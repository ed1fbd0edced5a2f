package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipInputStream;

/** Made by the program, or by a stream over bytes, where it is all that there is to forget. */
public final class Inflaters implements Specimen<Inflater> {

  private static final byte[] ZLIB = zlib();
  private static final byte[] GZIP = gzip();

  @Override
  public String kind() {
    return "inflater";
  }

  @Override
  public Inflater open() {
    return new Inflater(); // opens
  }

  @Override
  public void use(Inflater inflater) throws DataFormatException {
    inflater.setInput(ZLIB);
    inflater.inflate(new byte[100]);
  }

  @Override
  public void close(Inflater inflater) {
    inflater.end();
  }

  @Override
  public Map<String, Closing<Inflater>> otherClosings() {
    return Map.of("after its use", Inflaters::endedAfterUse);
  }

  private static void endedAfterUse(Inflater inflater) throws Exception {
    new InflaterInputStream(new ByteArrayInputStream(ZLIB), inflater).readAllBytes();
    inflater.end();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "without a header", Inflaters::withoutHeader,
        "in a stream",
            () -> new InflaterInputStream(new ByteArrayInputStream(ZLIB)), // opens otherwise
        "in a gzip stream",
            () -> new GZIPInputStream(new ByteArrayInputStream(GZIP)), // opens otherwise
        "in a zip stream",
            () -> new ZipInputStream(new ByteArrayInputStream(ZLIB)), // opens otherwise
        "in an output stream",
            () -> new InflaterOutputStream(new ByteArrayOutputStream())); // opens otherwise
  }

  private static AutoCloseable withoutHeader() {
    Inflater inflater = new Inflater(true); // opens otherwise
    return inflater::end;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no gzip at all", () -> new GZIPInputStream(new ByteArrayInputStream(ZLIB)),
        "nothing at all", () -> new GZIPInputStream(new ByteArrayInputStream(new byte[0])));
  }

  private static byte[] zlib() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(new byte[1000]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[1000]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
