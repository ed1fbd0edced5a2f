package io.closecall.weave;

/** Hears of rules that turn up while the program runs. */
public interface RuleFinder {
  /** The file that is called {@code name} says {@code text}; on the loading thread. */
  void found(String name, String text);
}
