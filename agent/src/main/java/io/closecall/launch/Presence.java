package io.closecall.launch;

import io.closecall.cli.Attach;

/** Tells who attaches that the agent is at work; off the start-up path of a program. */
final class Presence {

  /** Any thread, and as often as one likes. */
  static void tell() {
    System.setProperty(Attach.PRESENCE, Long.toString(ProcessHandle.current().pid()));
  }

  private Presence() {}
}
