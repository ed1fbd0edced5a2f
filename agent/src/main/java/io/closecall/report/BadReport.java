package io.closecall.report;

import java.io.IOException;

/** A file that is no report, or a damaged one; the message names file, place and what is wrong. */
public final class BadReport extends IOException {
  private static final long serialVersionUID = 1;

  BadReport(String message) {
    super(message);
  }
}
