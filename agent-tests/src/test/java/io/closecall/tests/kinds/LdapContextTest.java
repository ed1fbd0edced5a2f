package io.closecall.tests.kinds;

class LdapContextTest extends KindContract {
  LdapContextTest() {
    super("ldap-context");
  }
}
