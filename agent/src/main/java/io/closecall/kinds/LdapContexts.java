package io.closecall.kinds;

/** Contexts of the JDK's LDAP provider: behind an {@code InitialDirContext}, or looked up. */
final class LdapContexts {
  private static final String TYPE = "com.sun.jndi.ldap.LdapCtx";

  /**
   * The first constructor connects. The second makes a context for an entry, which shares the
   * connection: it is closed with the last of them. A constructor that fails closes what it opened.
   * An {@code InitialContext} by itself holds nothing.
   */
  static final Kind KIND =
      Kind.named("ldap-context")
          .holds("a connection and a thread, shared with the contexts that were looked up from it")
          .watched("LDAP contexts of JNDI (InitialDirContext, lookup, listBindings)")
          .whenCollected(Impact.UNTIL_GC, "a finalizer closes it, some time")
          .points(
              Point.constructor(
                      TYPE, "(Ljava/lang/String;Ljava/lang/String;ILjava/util/Hashtable;Z)V")
                  .keeping(Detail.requiredField("hostname", "Ljava/lang/String;")),
              Point.constructor(TYPE, "(Lcom/sun/jndi/ldap/LdapCtx;Ljava/lang/String;)V")
                  .keeping(Detail.requiredField("hostname", "Ljava/lang/String;")),
              Point.closing(TYPE, "close", "()V"))
          .costly()
          .described(Form.PATH)
          // kept for a schema until that is closed, and for an attribute's, which nobody can close
          .ownedBy(
              "com.sun.jndi.ldap.LdapSchema*",
              "com.sun.jndi.ldap.LdapAttribute.*",
              "sun.security.*",
              "com.sun.security.*")
          .remedy("close the context, and every context that was looked up from it");

  private LdapContexts() {}
}
