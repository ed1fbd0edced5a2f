package io.closecall.programs.agent;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints, for each specimen class named, how many descriptors more than at the start are open with
 * so many resources open, after closing them, and after dropping as many and collecting them.
 */
public final class Descriptors {

  private static final int MANY = 20;

  private Descriptors() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      warmUp(Specimen.named(name));
    }
    int base = settled();
    for (String name : names) {
      Specimen<?> specimen = Specimen.named(name);
      specimen.begin();
      String line = specimen.getClass().getSimpleName() + counts(specimen, base);
      specimen.end();
      System.out.println(line + " ended " + (settled() - base));
    }
    System.exit(0);
  }

  /** Opens what the JDK opens once and keeps, such as the jars of the classes used. */
  private static <R> void warmUp(Specimen<R> specimen) throws Exception {
    specimen.begin();
    R resource = specimen.open();
    specimen.use(resource);
    specimen.close(resource);
    specimen.end();
  }

  private static <R> String counts(Specimen<R> specimen, int base) throws Exception {
    List<R> resources = open(specimen);
    String counts = " open " + (settled() - base);
    for (R resource : resources) {
      specimen.close(resource);
    }
    resources.clear();
    counts += " closed " + (settled() - base);
    int least = settled();
    open(specimen).clear();
    // Cleaners take a moment; where something is kept beside the resource, all of it passes.
    for (int i = 0; i < 20 && settled() > least; i++) {
      System.gc();
    }
    return counts + " collected " + (settled() - base);
  }

  private static <R> List<R> open(Specimen<R> specimen) throws Exception {
    List<R> resources = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      resources.add(specimen.open());
    }
    return resources;
  }

  /** The count of open descriptors once it has stood still: cleaners and canaries take a moment. */
  private static int settled() throws InterruptedException {
    int last = -1;
    int since = 0;
    for (int i = 0; i < 300 && since < 10; i++) {
      Thread.sleep(10);
      int now = new File("/proc/self/fd").list().length;
      since = now == last ? since + 1 : 0;
      last = now;
    }
    return last;
  }
}
