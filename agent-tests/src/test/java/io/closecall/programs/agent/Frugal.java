package io.closecall.programs.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Holds as many descriptors at once as it is told, gives them back, and does so again. */
public final class Frugal {

  private Frugal() {}

  public static void main(String[] args) throws IOException {
    int most = Integer.parseInt(args[0]);
    for (int round = 0; round < 5; round++) {
      List<FileInputStream> open = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        open.add(new FileInputStream("/dev/null"));
      }
      for (FileInputStream stream : open) {
        stream.close();
      }
    }
    System.out.println("survived");
  }
}
