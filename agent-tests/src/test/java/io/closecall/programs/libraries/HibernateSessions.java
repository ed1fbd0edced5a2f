package io.closecall.programs.libraries;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/** Sessions and entity managers of Hibernate, closed in every documented way, and forgotten. */
public final class HibernateSessions {

  private static final int MANY = 3;

  private HibernateSessions() {}

  public static void main(String[] args) {
    try (SessionFactory factory = factory("main")) {
      for (int i = 0; i < MANY; i++) {
        factory.openSession().isOpen(); // leaked hibernate-session x3
        factory.createEntityManager().isOpen(); // leaked hibernate-session x3
        factory.openStatelessSession().isOpen(); // leaked hibernate-session x3
        factory.withOptions().openSession().isOpen(); // leaked hibernate-session x3
        closed(factory);
        factory("forgotten" + i).isOpen();
      }
      System.gc();
    }
    System.out.println("done");
  }

  private static void closed(SessionFactory factory) {
    try (Session session = factory.openSession()) {
      session.beginTransaction();
      select(session);
      session.getTransaction().commit();
    }
    try (EntityManager manager = factory.createEntityManager()) {
      manager.createNativeQuery("select 1", Integer.class).getSingleResult();
    }
    try (StatelessSession session = factory.openStatelessSession()) {
      session.createNativeQuery("select 1", Integer.class).getSingleResult();
    }
    factory.inTransaction(HibernateSessions::select);
    factory.inSession(HibernateSessions::select);
    Session current = factory.getCurrentSession();
    current.beginTransaction();
    select(current);
    current.getTransaction().commit();
    Session undone = factory.getCurrentSession();
    undone.beginTransaction();
    undone.getTransaction().rollback();
    factory.getCurrentSession().close();
    try (Session outer = factory.openSession();
        Session shared = outer.sessionWithOptions().connection().openSession()) {
      select(shared);
    }
  }

  private static void select(Session session) {
    session.createNativeQuery("select 1", Integer.class).getSingleResult();
  }

  private static SessionFactory factory(String name) {
    Configuration told =
        new Configuration()
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + name)
            .setProperty("hibernate.current_session_context_class", "thread");
    return told.buildSessionFactory(); // held hibernate-session-factory x3
  }
}
