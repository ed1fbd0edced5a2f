package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.logging.Logger;

/** A driver whose connections come from the program itself. */
public final class StandInDriver implements Driver {

  /** How it connects. */
  @FunctionalInterface
  public interface Login {
    Connection connect(String url, Properties info) throws SQLException;
  }

  private final Predicate<String> accepted;
  private final Login login;

  /** A driver for the URLs that are {@code accepted}. */
  public StandInDriver(Predicate<String> accepted, Login login) {
    this.accepted = accepted;
    this.login = login;
  }

  @Override
  public boolean acceptsURL(String url) {
    return accepted.test(url);
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return acceptsURL(url) ? login.connect(url, info) : null;
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
