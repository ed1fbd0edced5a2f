package io.closecall.programs.agent;

import io.closecall.programs.jdbc.StandInDriver;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;

/** Drops connections whose URLs carry credentials; every one of them contains "hush". */
public final class Secrets {

  private Secrets() {}

  public static void main(String[] args) throws Exception {
    DriverManager.registerDriver(
        new StandInDriver(url -> url.contains("db.example"), (url, info) -> connection()));
    String shop = "jdbc:postgresql://ann:hush-1@db.example:5432/shop?ssl=true&password=hush-2";
    DriverManager.getConnection(shop); // leaked jdbc-connection
    String thin = "jdbc:oracle:thin:scott/hush-3@//db.example:1521/shop";
    DriverManager.getConnection(thin); // leaked jdbc-connection
    String server = "jdbc:sqlserver://db.example;databaseName=shop;user=sa;Password=hush-4;x=y";
    DriverManager.getConnection(server); // leaked jdbc-connection
    String keys = "jdbc:mysql://(host=db.example,port=3306,user=ann,password=hush-5)/shop";
    DriverManager.getConnection(keys); // leaked jdbc-connection
    String memory = "jdbc:h2:mem:shop;USER=sa;PASSWORD=hush-6";
    DriverManager.getConnection(memory); // leaked jdbc-connection
    String plain = "jdbc:h2:mem:plain";
    DriverManager.getConnection(plain, "sa", "hush-7"); // leaked jdbc-connection
    DriverManager.getConnection(shop).close();
    URL[] jars = {
      new URL("jar:http://ann:hush-8@db.example/x.jar!/y.jar"),
      new URL("http://ann:hush-9@db.example/x.jar;token=hush-10?key=hush-11"),
    };
    new URLClassLoader(jars); // leaked url-class-loader
    System.out.println("done");
  }

  /** Answers the URLs of drivers that are not here with a proxy. */
  private static Connection connection() {
    Class<?>[] types = {Connection.class};
    return (Connection)
        Proxy.newProxyInstance(Secrets.class.getClassLoader(), types, (p, m, a) -> null);
  }
}
