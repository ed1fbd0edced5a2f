package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens one of most kinds and closes each. */
public final class Clean {

  private Clean() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("clean", ".txt", new File("."));
    files(file);
    sockets();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> {}).get();
    pool.shutdown();
    System.out.println("done");
  }

  private static void files(File file) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file);
        FileInputStream in = new FileInputStream(file);
        RandomAccessFile access = new RandomAccessFile(file, "r")) {
      out.write('x');
      in.read();
      access.read();
    }
  }

  private static void sockets() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here);
        Socket client = new Socket(here, server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write('x');
      accepted.getInputStream().read();
    }
  }
}
