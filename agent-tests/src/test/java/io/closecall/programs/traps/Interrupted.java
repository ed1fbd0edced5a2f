package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.io.IOException;

/** Leaks and ends, by {@code System.exit} or by itself, while a daemon interrupts its main. */
public final class Interrupted {

  private Interrupted() {}

  public static void main(String[] args) throws IOException {
    new FileInputStream("/dev/null").read(); // leaked file-input-stream
    Thread main = Thread.currentThread();
    Thread daemon =
        new Thread(
            () -> {
              while (true) {
                main.interrupt();
                Thread.onSpinWait();
              }
            },
            "interrupter");
    daemon.setDaemon(true);
    daemon.start();
    main.interrupt();
    System.out.println("done");
    if (args.length > 0) {
      System.exit(Integer.parseInt(args[0]));
    }
  }
}
