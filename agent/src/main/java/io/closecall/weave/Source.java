package io.closecall.weave;

import io.closecall.kinds.rules.Factory;
import io.closecall.kinds.rules.Rule;

/** A factory of a rule. */
final class Source {
  final Rule rule;
  final Factory factory;

  Source(Rule rule, Factory factory) {
    this.rule = rule;
    this.factory = factory;
  }
}
