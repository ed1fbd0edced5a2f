package com.acme;

class LeakingChildTest extends BaseTest {
  @Override
  boolean leaks() {
    return true;
  }
}
