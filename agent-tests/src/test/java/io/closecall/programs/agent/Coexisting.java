package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses the libraries that the agent has inside it too, in versions of its own. */
public final class Coexisting {

  private Coexisting() {}

  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    Logger logger = LoggerFactory.getLogger("coexisting");
    logger.warn("the program's own word");
    System.out.println(logger.getClass().getName());
    Class<?> woven =
        new ByteBuddy()
            .subclass(Object.class)
            .method(ElementMatchers.named("toString"))
            .intercept(FixedValue.value("woven by the program"))
            .make()
            .load(Coexisting.class.getClassLoader())
            .getLoaded();
    System.out.println(woven.getDeclaredConstructor().newInstance());
    File file = File.createTempFile("coexisting", ".txt", new File("."));
    new FileInputStream(file).close();
    for (int i = 0; i < 2; i++) {
      new FileInputStream(file).read(); // leaked file-input-stream x2
    }
  }
}
