package io.closecall.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test run once on every installed JDK, which it takes as its {@link Jdk} parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(OnEachJdk.Source.class)
public @interface OnEachJdk {

  /** The oldest feature version that the test applies to. */
  int since() default 17;

  /** The installed JDKs, as arguments. */
  final class Source implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      int since = context.getRequiredTestMethod().getAnnotation(OnEachJdk.class).since();
      return Jdks.installed().stream().filter(jdk -> jdk.feature() >= since).map(Arguments::of);
    }
  }
}
