package io.closecall.programs.traps;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.net.URL;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What a method of the JDK opens for an assertion was opened by who asserts. */
public final class AssertedOpenings {

  private AssertedOpenings() {}

  public static void main(String[] args) throws Exception {
    URL url =
        AssertedOpenings.class.getProtectionDomain().getCodeSource().getLocation().toURI().toURL();
    URL file = new URL(url, "io/closecall/programs/traps/AssertedOpenings.class");
    ThrowingSupplier<InputStream> opening = file::openStream;
    for (int i = 0; i < 2; i++) {
      assertNotNull(assertDoesNotThrow(opening)); // leaked file-input-stream x2
      assertDoesNotThrow(opening).close();
    }
    assertNotNull(assertDoesNotThrow(opening)); // leaked file-input-stream x1
    System.out.println("done");
  }
}
