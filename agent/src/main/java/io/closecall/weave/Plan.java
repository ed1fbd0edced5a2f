package io.closecall.weave;

import io.closecall.kinds.rules.MethodPattern;
import io.closecall.kinds.rules.Rule;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is woven into one class for rules, and what came of it. Kept: a class may be woven again.
 */
final class Plan {
  /** What becomes of constructors. */
  enum Constructors {
    /** They stay as they are. */
    NONE,
    /** One that fails closes what a constructor above has opened. */
    CLOSE_ON_THROW,
    /** Their normal exit opens. */
    OPEN
  }

  final Kin kin;
  final Constructors constructors;

  private final Set<String> closers = ConcurrentHashMap.newKeySet();
  private final boolean opening;
  volatile boolean woven;

  /** What takes the place of {@code before}, which holds until it has. */
  Plan(Kin kin, Constructors constructors, @Nullable Plan before) {
    this.kin = kin;
    this.constructors = constructors;
    this.opening = before != null && before.opens();
  }

  /** Whether it looks for all that closes by {@code rule}. */
  boolean covers(Rule rule) {
    return woven && kin.types.contains(rule);
  }

  /** Whether its constructors are what opens by a rule. */
  boolean opens() {
    return opening || (woven && constructors == Constructors.OPEN);
  }

  /** Index of the argument of a constructor that some rule wants to see. */
  int argument() {
    for (Rule rule : kin.types) {
      if (rule.argument() != Rule.NO_ARGUMENT && rule.byConstructor()) {
        return rule.argument();
      }
    }
    return Rule.NO_ARGUMENT;
  }

  /** Whether the method closes by any of the rules. */
  boolean isClosedBy(String method, String descriptor) {
    for (Rule rule : kin.types) {
      if (rule.isClosedBy(method, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Hears that the class declares a method that closes. */
  void found(String method) {
    closers.add(method);
  }

  /** Whether the class declares one of the methods that {@code pattern} means. */
  boolean declares(MethodPattern pattern) {
    for (String closer : closers) {
      int paren = closer.indexOf('(');
      if (pattern.matches(closer.substring(0, paren), closer.substring(paren))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class declares what closes by {@code rule}. */
  boolean closes(Rule rule) {
    for (MethodPattern closer : rule.closers()) {
      if (declares(closer)) {
        return true;
      }
    }
    return false;
  }
}
