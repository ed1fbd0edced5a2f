package io.closecall.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A value or a file that the user named and that cannot be used: exit code 2, without the usage.
 */
final class WrongInput extends ParameterException {
  private static final long serialVersionUID = 1;

  WrongInput(CommandLine line, String what) {
    super(line, what);
  }
}
