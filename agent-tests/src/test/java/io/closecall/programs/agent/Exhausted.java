package io.closecall.programs.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens streams until there is no descriptor left, and ends with all of them open. */
public final class Exhausted {

  static final List<FileInputStream> OPEN = new ArrayList<>();

  private Exhausted() {}

  public static void main(String[] args) {
    try {
      while (OPEN.size() < 100_000) {
        OPEN.add(new FileInputStream("/dev/null")); // opens
      }
      System.out.println(0);
    } catch (IOException tooMany) {
      System.out.println(OPEN.size());
    }
  }
}
