package com.acme;

class CleanChildTest extends BaseTest {
  @Override
  boolean leaks() {
    return false;
  }
}
