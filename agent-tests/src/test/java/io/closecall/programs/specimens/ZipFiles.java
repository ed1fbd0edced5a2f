package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** All on one file, which the JDK opens once for all of them. */
public final class ZipFiles implements Specimen<ZipFile> {

  private File file;
  private File bad;

  @Override
  public String kind() {
    return "zip-file";
  }

  @Override
  public void begin() throws IOException {
    file = File.createTempFile("specimen", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("words.txt"));
      zip.write("word ".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    bad = File.createTempFile("specimen", ".bad");
    try (RandomAccessFile text = new RandomAccessFile(bad, "rw")) {
      text.setLength(1000);
    }
  }

  @Override
  public ZipFile open() throws IOException {
    return new ZipFile(file); // opens
  }

  @Override
  public void use(ZipFile zip) throws IOException {
    InputStream in = zip.getInputStream(zip.getEntry("words.txt"));
    in.read();
  }

  @Override
  public void close(ZipFile zip) throws IOException {
    zip.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "by name", () -> new ZipFile(file.getPath()), // opens otherwise
        "with a charset", () -> new ZipFile(file, StandardCharsets.US_ASCII), // opens otherwise
        "as a jar", () -> new JarFile(file), // opens otherwise
        "as a jar of this release", this::released);
  }

  private AutoCloseable released() throws IOException {
    return new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version()); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there", () -> new ZipFile(file + ".missing"),
        "a folder", () -> new ZipFile(file.getParentFile()),
        "a file that is none", () -> new JarFile(bad));
  }

  @Override
  public void end() {
    file.delete();
    bad.delete();
  }
}
