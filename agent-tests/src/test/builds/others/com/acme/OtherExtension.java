package com.acme;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On the class path, but not in use: autodetection is off unless the user turns it on. */
public class OtherExtension implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    throw new IllegalStateException("nobody asked for this extension");
  }
}
