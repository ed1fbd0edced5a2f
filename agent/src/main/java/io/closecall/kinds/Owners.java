package io.closecall.kinds;

/**
 * Frames of the JDK that own whatever is opened under them, of any kind: subsystems that close what
 * they open, or keep it on purpose for the life of the JVM.
 */
final class Owners {
  /** For {@code ownedBy}. */
  static final String[] SUBSYSTEMS = {
    "jdk.internal.loader.*",
    "jdk.internal.module.*",
    "jdk.internal.jrtfs.*",
    "jdk.internal.net.http.*",
    "jdk.jfr.*",
    "jdk.nio.zipfs.*",
    "com.sun.jndi.*",
    "java.util.logging.FileHandler.*",
    "javax.management.remote.rmi.*",
    "sun.management.*",
    "sun.net.httpserver.*",
    "sun.net.www.*",
    "sun.nio.ch.Asynchronous*",
    "sun.rmi.*",
    "sun.security.*",
  };

  /**
   * Code of the JDK outside its API, and the parts of the API that make what they use for
   * themselves. Reflection, through which a program may open anything, is not among them.
   */
  static final String[] TOOLS = {
    "com.sun.*", "sun.*", "javax.*", "jdk.internal.jimage.*", "jdk.nio.*", "jdk.tools.*"
  };

  /**
   * Of every kind: tools that leave what they opened to the collector, and XML, which closes the
   * files it opened itself only where all goes well. The program has nothing there to close.
   */
  static final String[] EVERYWHERE = {
    "com.sun.org.apache.*",
    "com.sun.xml.internal.*",
    "jdk.internal.jshell.*",
    "jdk.javadoc.*",
    "jdk.jshell.*",
    "jdk.tools.*"
  };

  /**
   * For {@code pooledBy}: pools of connections, which open what they keep on threads of their own
   * too, where no call of the program's tells whose it is.
   */
  static final String[] JDBC_POOLS = {
    "bitronix.tm.resource.*",
    "com.alibaba.druid.pool.*",
    "com.atomikos.jdbc.*",
    "com.jolbox.bonecp.*",
    "com.mchange.v2.*",
    "com.zaxxer.hikari.*",
    "io.agroal.pool.*",
    "oracle.ucp.*",
    "org.apache.commons.dbcp.*",
    "org.apache.commons.dbcp2.*",
    "org.apache.tomcat.dbcp.*",
    "org.apache.tomcat.jdbc.pool.*",
    "org.apache.ibatis.datasource.pooled.*",
    "org.h2.jdbcx.JdbcConnectionPool.*",
    "org.hsqldb.jdbc.JDBCPool.*",
    "org.vibur.dbcp.*",
  };

  /** For {@code madeFor}: what the JDK calls of a program's factory of sockets. */
  static final String[] SOCKET_MAKERS = {"createSocket", "createServerSocket"};

  private Owners() {}
}
