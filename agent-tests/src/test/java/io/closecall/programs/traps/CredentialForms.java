package io.closecall.programs.traps;

import io.closecall.programs.jdbc.StandInDriver;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Drops connections whose URLs carry credentials as each driver spells them: "hush", all. */
public final class CredentialForms {

  private CredentialForms() {}

  public static void main(String[] args) throws SQLException {
    DriverManager.registerDriver(new StandInDriver(url -> true, (url, info) -> connection()));
    hosts();
    properties();
    parameters();
    tokens();
    System.out.println("done");
  }

  private static void hosts() throws SQLException {
    String url = "jdbc:mysql://address=(host=h)(port=1)(user=bob)(password=hush-1)/db";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:mysql://[(password=hush-2,host=h2,user=bob)]/db";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:mysql://root:p/hush-3@host/db";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:mysql://root:p?hush-4@host/db";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:mysql://u:hush-5@h/db";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:oracle:thin:scott/hush-6@//h/x?u=1";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:p6spy:oracle:thin:scott/hush-7@host:1521:x";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:foo:u/hush-8@h";
    DriverManager.getConnection(url); // leaked jdbc-connection
  }

  private static void properties() throws SQLException {
    String url = "jdbc:db2://h:50000/db:password=hush-9;user=u;";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:sqlserver://h;user=sa;password={x;hush-10};encrypt=true";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:sqlserver://h;user=sa;password=a,bhush-11&c";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:teradata://h/LOGMECH=JWT,LOGDATA=hush-12";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:informix-sqli://h:1/db:PASSWORD=hush-13;USER=u";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:derby:db;user=a;bootPassword=hush-14";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:h2:mem:x;PASSWORD=hush-15";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:odbc:PWD=hush-16";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:datadirect:oracle://h:1;PIN=hush-17";
    DriverManager.getConnection(url); // leaked jdbc-connection
  }

  private static void parameters() throws SQLException {
    String url = "jdbc:postgresql://h/db?options=-c%20x&sslpass%77ord=hush-18";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:postgresql:///db?user=x#password=hush-19";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:x://h/db?password=hush-20";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:snowflake://h/?passcode=hush-21";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:vertica://h/db?pwd=hush-22";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:trino://h/c?extraCredentials=a:hush-23";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:hive2://h/d;a=b?x=1#password=hush-24";
    DriverManager.getConnection(url); // leaked jdbc-connection
  }

  private static void tokens() throws SQLException {
    String url = "jdbc:bq://h;OAuthRefreshToken=hush-25";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:databricks://h:443/d;AuthMech=11;Auth_AccessToken=hush-26";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:awsathena://;AccessKey=a;SecretKey=hush-27";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:toy:h:u:hush-28";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:toy://h/db/hush-29";
    DriverManager.getConnection(url); // leaked jdbc-connection
    url = "jdbc:toy:h/db%3Fpassword%3Dhush-30";
    DriverManager.getConnection(url); // leaked jdbc-connection
    Thread.currentThread().setName("conn jdbc:mysql://u:hush-31@h/db");
    url = "jdbc:toy:named";
    DriverManager.getConnection(url); // leaked jdbc-connection
  }

  private static Connection connection() {
    Class<?>[] types = {Connection.class};
    return (Connection)
        Proxy.newProxyInstance(
            CredentialForms.class.getClassLoader(), types, (proxy, method, arguments) -> null);
  }
}
