package io.closecall.programs.traps;

import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Objects of the kinds' types that never had a descriptor, dropped and kept. */
public final class Unopened {

  static final List<Object> KEPT = new ArrayList<>();

  private Unopened() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 3; i++) {
      new Socket().isBound();
      KEPT.add(new Socket());
      new ServerSocket().isBound();
      KEPT.add(new ServerSocket());
      KEPT.add(SSLSocketFactory.getDefault().createSocket());
      KEPT.add(SSLServerSocketFactory.getDefault().createServerSocket());
    }
    System.out.println("done");
  }
}
