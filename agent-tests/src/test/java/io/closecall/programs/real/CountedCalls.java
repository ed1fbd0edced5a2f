package io.closecall.programs.real;

import io.closecall.programs.jdbc.StandInDriver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** For {@code jdbc:counting:} URLs: counts the calls to another driver's connections. */
final class CountedCalls {

  private static final String PREFIX = "jdbc:counting:";

  private final AtomicInteger calls = new AtomicInteger();

  int calls() {
    return calls.get();
  }

  Driver driver() {
    return new StandInDriver(url -> url.startsWith(PREFIX), this::connect);
  }

  private Connection connect(String url, Properties info) throws SQLException {
    Connection real = DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info);
    return (Connection)
        Proxy.newProxyInstance(
            CountedCalls.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              calls.incrementAndGet();
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
