package io.closecall.weave;

import io.closecall.kinds.rules.Factory;
import io.closecall.kinds.rules.MethodPattern;
import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.TypePattern;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Holds the rules against what is loaded: what fits nothing there is a mistake, or unused. */
final class RuleAudit {
  private static final int FEW = 3;

  private final RuleSet rules;
  private final Plans plans;
  private final Map<String, String> failures;
  private final Class<?>[] loaded;
  private final List<Unobserved> all = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private final List<String> unmatched = new ArrayList<>();

  RuleAudit(RuleSet rules, Plans plans, Map<String, String> failures, Class<?>[] loaded) {
    this.rules = rules;
    this.plans = plans;
    this.failures = failures;
    this.loaded = loaded;
    audit();
  }

  /** What is not observed. */
  List<Unobserved> all() {
    return all;
  }

  /** What rules name and loaded types do not have. */
  List<String> mistakes() {
    return mistakes;
  }

  /** Types that were named and never loaded, where that looks like a mistake. */
  List<String> unmatched() {
    return unmatched;
  }

  private void audit() {
    for (Rule rule : rules.rules()) {
      if (rules.tally(rule) != null) {
        audit(rule);
      }
    }
  }

  private void audit(Rule rule) {
    boolean any = false;
    boolean woven = false;
    TreeSet<String> hidden = new TreeSet<>();
    TreeSet<String> failed = new TreeSet<>();
    for (Class<?> type : loaded) {
      if (Supertypes.isJdk(type)) {
        continue;
      }
      if (isNamed(rule, type)) {
        any = true;
        woven |= isWoven(type, rule);
        check(rule, type);
      }
      checkFactories(rule, type);
      if ((type.isHidden() || failures.containsKey(type.getName())) && rules.ruleOf(type) == rule) {
        (type.isHidden() ? hidden : failed).add(type.getName());
      }
    }
    String id = rule.kind().id();
    for (TypePattern pattern : rule.types()) {
      match(rule, pattern);
    }
    if (!any) {
      String types = rule.types().toString();
      String what = "nothing of it is loaded: " + types.substring(1, types.length() - 1);
      all.add(new Unobserved(id, what, false));
    } else if (!woven && failed.isEmpty() && !isInherited(rule)) {
      all.add(new Unobserved(id, "no class of it is loaded", false));
    }
    for (String name : failed) {
      all.add(new Unobserved(id, name + ": " + failures.get(name), true));
    }
    if (!hidden.isEmpty()) {
      List<String> first = new ArrayList<>(hidden).subList(0, Math.min(FEW, hidden.size()));
      String what = "hidden classes, as lambdas have, cannot be woven: " + String.join(", ", first);
      all.add(new Unobserved(id, hidden.size() > FEW ? what + ", …" : what, true));
    }
  }

  /**
   * A program need not use what its rules name; but what {@code track=} names is meant for this
   * very run, and a nested type is written with a dollar sign.
   */
  private void match(Rule rule, TypePattern pattern) {
    String name = pattern.name();
    int dot = name.lastIndexOf('.');
    String nested = dot < 0 ? "" : name.substring(0, dot) + '$' + name.substring(dot + 1);
    boolean below = false;
    boolean inside = false;
    for (Class<?> type : loaded) {
      if (pattern.matches(type.getName())) {
        return;
      }
      below |= type.getName().startsWith(name + '.');
      inside |= type.getName().equals(nested);
    }
    boolean tracked = rule.kind().id().equals(Rule.TRACKED);
    if (tracked || (pattern.isExact() && inside)) {
      String hint = inside ? nested : below ? name + ".**" : "";
      unmatched.add(
          (tracked ? "track=" + pattern : rule.openersPlace() + ": " + pattern)
              + " fits no class that was loaded"
              + (hint.isEmpty() ? "" : "; did you mean " + hint + "?"));
    }
  }

  private static boolean isNamed(Rule rule, Class<?> type) {
    for (TypePattern pattern : rule.types()) {
      if (pattern.matches(type.getName())
          && (pattern.isExact() || AutoCloseable.class.isAssignableFrom(type))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWoven(Class<?> type, Rule rule) {
    Plan plan = plans.of(type);
    return plan != null && plan.covers(rule) && !type.isInterface();
  }

  /** Whether a class that only inherits what the rule names is woven. */
  private boolean isInherited(Rule rule) {
    for (Class<?> type : loaded) {
      if (!Supertypes.isJdk(type) && isWoven(type, rule)) {
        return true;
      }
    }
    return false;
  }

  /** A type that a rule names has to have the methods that it names. */
  private void check(Rule rule, Class<?> type) {
    for (TypePattern pattern : rule.types()) {
      if (!pattern.isExact() || !pattern.name().equals(type.getName())) {
        continue;
      }
      for (MethodPattern closer : rule.closers()) {
        if (!closer.isOptional() && !has(type, closer)) {
          miss(rule, rule.closersPlace(), type, closer);
        }
      }
      for (Factory factory : rule.factories()) {
        if (factory.owner().isEmpty() && !has(type, factory.method())) {
          miss(rule, rule.openersPlace(), type, factory.method());
        }
      }
    }
  }

  private void checkFactories(Rule rule, Class<?> type) {
    for (Factory factory : rule.factories()) {
      if (factory.owner().equals(type.getName()) && !has(type, factory.method())) {
        miss(rule, rule.openersPlace(), type, factory.method());
      }
    }
  }

  private void miss(Rule rule, String place, Class<?> type, MethodPattern method) {
    String what = place + ": " + type.getName() + " has no method " + method;
    mistakes.add(what);
    all.add(new Unobserved(rule.kind().id(), what, true));
  }

  /** Where a class cannot be asked, it may have it. */
  private static boolean has(Class<?> type, MethodPattern pattern) {
    try {
      for (Class<?> each : Supertypes.of(type)) {
        for (Method method : each.getDeclaredMethods()) {
          if (pattern.matches(
              method.getName(), net.bytebuddy.jar.asm.Type.getMethodDescriptor(method))) {
            return true;
          }
        }
      }
      return false;
    } catch (LinkageError incomplete) {
      return true;
    }
  }
}
