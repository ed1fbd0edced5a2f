package io.closecall.programs.traps;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/** Streams that compress: what they end when they are closed, and what they are around. */
public final class Compression {

  private Compression() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("compressed", ".gz", new File("."));
    try (GZIPOutputStream out = new GZIPOutputStream(new FileOutputStream(file))) {
      out.write(1);
    }
    aroundFiles(file);
    inTwoSteps(file);
    throughHelpers(file);
    closedUnderneath(file);
    overBytes();
    besideFiles(file);
    overSockets();
    givenOnes();
    finished(file);
    badHeaders();
    System.out.println("done");
  }

  /** One leak each: whoever closes the stream closes the file. */
  private static void aroundFiles(File file) throws IOException {
    new GZIPInputStream(new FileInputStream(file)).read(); // leaked file-input-stream
    InputStream in = new BufferedInputStream(new FileInputStream(file)); // leaked file-input-stream
    new GZIPInputStream(in).read();
    new GZIPInputStream(Files.newInputStream(file.toPath())).read(); // leaked file-channel
    new ZipInputStream(new FileInputStream(file)).read(); // leaked file-input-stream
    new GZIPOutputStream(new FileOutputStream("a.gz")).write(1); // leaked file-output-stream
    new GZIPInputStream(new FileInputStream(file)).close();
    new GZIPOutputStream(new FileOutputStream("a.gz")).close();
  }

  private static void inTwoSteps(File file) throws IOException {
    InputStream in = new FileInputStream(file); // leaked file-input-stream
    InputStream unzipped = new GZIPInputStream(in);
    unzipped.read();
  }

  private static void throughHelpers(File file) throws IOException {
    new GZIPInputStream(opened(file)).read();
    unzipped(new FileInputStream(file)).read(); // leaked file-input-stream
  }

  private static InputStream opened(File file) throws IOException {
    return new BufferedInputStream(new FileInputStream(file)); // leaked file-input-stream
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    return new GZIPInputStream(in);
  }

  /** The file is closed, what it was unzipped with is not. */
  private static void closedUnderneath(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      InputStream unzipped = new GZIPInputStream(in); // leaked inflater
      unzipped.read();
    }
  }

  private static void overBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new GZIPOutputStream(bytes).finish(); // leaked deflater
    new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())).read(); // leaked inflater
    new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())).close();
    new GZIPOutputStream(bytes).close();
  }

  /** In the same method, and nothing to do with the file. */
  private static void besideFiles(File file) throws IOException {
    byte[] zipped = Files.readAllBytes(file.toPath());
    for (int i = 0; i < 3; i++) {
      new FileInputStream(file).read(); // leaked file-input-stream x3
      new GZIPInputStream(new ByteArrayInputStream(zipped)).read(); // leaked inflater x3
      new ZipInputStream(new FileInputStream(file)).read(); // leaked file-input-stream x3
      new ZipInputStream(new ByteArrayInputStream(zipped)).read(); // leaked inflater x3
    }
  }

  private static void overSockets() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket socket = new Socket(server.getInetAddress(), server.getLocalPort()); // leaked socket
      new GZIPOutputStream(new BufferedOutputStream(socket.getOutputStream())).flush();
      server.accept().close();
    }
  }

  /** A stream does not end what it was given. */
  private static void givenOnes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(); // leaked deflater
    new DeflaterOutputStream(bytes, deflater).close();
    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
    Inflater inflater = new Inflater(); // leaked inflater
    new InflaterInputStream(in, inflater).close();
    new InflaterInputStream(in).close();
    new DeflaterOutputStream(bytes).close();
    Inflater ended = new Inflater();
    new InflaterInputStream(in, ended).close();
    ended.end();
  }

  private static void finished(File file) throws IOException {
    FileOutputStream out = new FileOutputStream(file); // leaked file-output-stream
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    zipped.write(1);
    zipped.finish();
  }

  /** What the failed stream was around is still the program's to close. */
  private static void badHeaders() throws IOException {
    File bad = new File("bad.gz");
    try (FileOutputStream out = new FileOutputStream(bad)) {
      out.write(new byte[100]);
    }
    InputStream in = new FileInputStream(bad); // leaked file-input-stream
    fails(in);
    try (InputStream closed = new FileInputStream(bad)) {
      fails(closed);
    }
    fails(new ByteArrayInputStream(new byte[100]));
    failsToWrite();
  }

  private static void failsToWrite() throws IOException {
    OutputStream closed = new FileOutputStream("closed.jar");
    closed.close();
    for (int i = 0; i < 3; i++) {
      try {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        new JarOutputStream(closed, manifest);
        System.out.println("it was written");
      } catch (IOException expected) {
        // its deflater is lost too
      }
    }
  }

  private static void fails(InputStream in) {
    try {
      new GZIPInputStream(in);
      System.out.println("it is a gzip stream");
    } catch (IOException expected) {
      // its inflater could not be ended by anybody but the JDK
    }
  }
}
