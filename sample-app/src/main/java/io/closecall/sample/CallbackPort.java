package io.closecall.sample;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds a free port at which a counterparty may call back. */
final class CallbackPort {

  private CallbackPort() {}

  static int free() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /** Learns the port and drops the socket, which goes on listening there. */
  static int leakyFree() throws IOException {
    return new ServerSocket(0).getLocalPort(); // leaked server-socket
  }
}
