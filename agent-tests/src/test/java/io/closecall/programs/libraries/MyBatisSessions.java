package io.closecall.programs.libraries;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Sessions of MyBatis, closed in every documented way, and forgotten. */
public final class MyBatisSessions {

  private static final int MANY = 3;

  private MyBatisSessions() {}

  /** What is asked. */
  public interface Numbers {
    @Select("select 1")
    int one();
  }

  public static void main(String[] args) throws SQLException {
    UnpooledDataSource source =
        new UnpooledDataSource("org.h2.Driver", "jdbc:h2:mem:numbers", "", "");
    Configuration told =
        new Configuration(new Environment("test", new JdbcTransactionFactory(), source));
    told.addMapper(Numbers.class);
    SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(told);
    for (int i = 0; i < MANY; i++) {
      factory.openSession().clearCache(); // leaked mybatis-session x3
      factory.openSession(ExecutorType.BATCH, true).clearCache(); // leaked mybatis-session x3
      closed(factory);
    }
    System.out.println("done");
  }

  private static void closed(SqlSessionFactory factory) throws SQLException {
    try (SqlSession session = factory.openSession()) {
      check(session.getMapper(Numbers.class).one());
    }
    SqlSession autoCommit = factory.openSession(true);
    try {
      check(autoCommit.getMapper(Numbers.class).one());
    } finally {
      autoCommit.close();
    }
    try (Connection own =
            factory.getConfiguration().getEnvironment().getDataSource().getConnection();
        SqlSession session = factory.openSession(own)) {
      check(session.getMapper(Numbers.class).one());
    }
    SqlSessionManager manager = SqlSessionManager.newInstance(factory);
    check(manager.getMapper(Numbers.class).one());
    manager.startManagedSession();
    check(manager.getMapper(Numbers.class).one());
    manager.close();
  }

  private static void check(int one) {
    if (one != 1) {
      throw new IllegalStateException();
    }
  }
}
