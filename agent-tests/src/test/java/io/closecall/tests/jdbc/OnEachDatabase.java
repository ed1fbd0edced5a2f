package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.Database;
import io.closecall.tests.harness.Jdks;
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

/** A test run with each database on every installed JDK, both of which it takes as parameters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{1} on {0}")
@ArgumentsSource(OnEachDatabase.Source.class)
@interface OnEachDatabase {

  /** The installed JDKs and the databases, as arguments. */
  final class Source implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Jdks.installed().stream()
          .flatMap(
              jdk -> Stream.of(Database.values()).map(database -> Arguments.of(jdk, database)));
    }
  }
}
