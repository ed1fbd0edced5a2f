package io.closecall.programs.verdict;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps resources open until it is told to go on: one is closed late, one dropped late, one never
 * closed; others are closed in time.
 */
public final class Late {
  private static final int MANY = 50;

  static @Nullable RandomAccessFile kept;

  private Late() {}

  public static void main(String[] args) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    File file = File.createTempFile("late", ".txt", new File("."));
    inTime(file);
    kept = new RandomAccessFile(file, "r"); // overdue random-access-file
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket socket = new Socket(server.getInetAddress(), server.getLocalPort()); // overdue socket
      try (Socket accepted = server.accept()) { // overdue socket
        dropsLate(file, told);
        System.gc();
        System.out.println("dropped");
        told.readLine();
        socket.close();
        accepted.getInputStream().read();
      }
    }
    System.out.println("closed");
    told.readLine();
  }

  private static void dropsLate(File file, BufferedReader told) throws IOException {
    FileOutputStream dropped = new FileOutputStream(file); // leaked file-output-stream
    dropped.write(1);
    told.readLine();
  }

  /** Closed in time, however often. */
  private static void inTime(File file) throws IOException {
    for (int i = 0; i < MANY; i++) {
      try (FileInputStream in = new FileInputStream(file)) {
        in.read();
      }
    }
  }
}
