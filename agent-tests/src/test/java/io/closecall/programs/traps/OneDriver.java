package io.closecall.programs.traps;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** A driver for every URL. */
final class OneDriver implements Driver {

  /** How it connects. */
  @FunctionalInterface
  interface Login {
    Connection connect(String url) throws SQLException;
  }

  private final Login login;

  OneDriver(Login login) {
    this.login = login;
  }

  @Override
  public boolean acceptsURL(String url) {
    return true;
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return login.connect(url);
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
