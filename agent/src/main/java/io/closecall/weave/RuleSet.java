package io.closecall.weave;

import io.closecall.kinds.rules.Factory;
import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.TypePattern;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All rules at one moment, by what they name. Immutable; of two rules for a type the first holds.
 */
final class RuleSet {
  /** No rule. */
  static final RuleSet NONE = new RuleSet(new LinkedHashMap<>());

  private final Map<Rule, @Nullable Tally> tallies;
  private final Map<String, Rule> exact = new HashMap<>();
  private final Map<String, Kin> named = new HashMap<>();
  private final List<Package> packages = new ArrayList<>();

  /** The types of a package, for a rule. */
  private static final class Package {
    private final Rule rule;
    private final TypePattern pattern;
    private final Kin kin = new Kin();

    Package(Rule rule, TypePattern pattern) {
      this.rule = rule;
      this.pattern = pattern;
      kin.add(rule);
      for (Factory factory : rule.factories()) {
        if (factory.owner().isEmpty()) {
          kin.sources.add(new Source(rule, factory));
        }
      }
    }
  }

  private RuleSet(Map<Rule, @Nullable Tally> tallies) {
    this.tallies = tallies;
    for (Map.Entry<Rule, @Nullable Tally> each : tallies.entrySet()) {
      index(each.getKey(), each.getValue() != null);
    }
    sortLongestFirst();
  }

  /** Of equal length, those that were there first stay first. */
  private void sortLongestFirst() {
    for (int i = 1; i < packages.size(); i++) {
      for (int j = i; j > 0 && length(j) > length(j - 1); j--) {
        Collections.swap(packages, j, j - 1);
      }
    }
  }

  private int length(int index) {
    return packages.get(index).pattern.name().length();
  }

  /** These and {@code rule}, whose numbers are {@code tally}; null if its kind is not watched. */
  RuleSet with(Rule rule, @Nullable Tally tally) {
    Map<Rule, @Nullable Tally> more = new LinkedHashMap<>(tallies);
    more.put(rule, tally);
    return new RuleSet(more);
  }

  private void index(Rule rule, boolean on) {
    for (TypePattern type : rule.types()) {
      if (type.isExact()) {
        exact.putIfAbsent(type.name(), rule);
      } else {
        packages.add(new Package(rule, type));
      }
      if (on && type.isExact() && exact.get(type.name()) == rule) {
        kin(type.name()).add(rule);
      }
    }
    for (Factory factory : rule.factories()) {
      Source source = new Source(rule, factory);
      if (on && !factory.owner().isEmpty()) {
        kin(factory.owner()).sources.add(source);
      }
      for (TypePattern type : rule.types()) {
        if (on && factory.owner().isEmpty() && type.isExact()) {
          kin(type.name()).sources.add(source);
        }
      }
    }
  }

  private Kin kin(String name) {
    String internal = name.replace('.', '/');
    Kin kin = named.get(internal);
    if (kin == null) {
      kin = new Kin();
      named.put(internal, kin);
    }
    return kin;
  }

  boolean isEmpty() {
    return tallies.isEmpty();
  }

  boolean hasPackages() {
    return !packages.isEmpty();
  }

  /** Whether any type is named alone. */
  boolean hasNames() {
    return !named.isEmpty();
  }

  Set<Rule> rules() {
    return tallies.keySet();
  }

  /** The numbers of the rule's kind, null if that is not watched. */
  @Nullable Tally tally(Rule rule) {
    return tallies.get(rule);
  }

  /** The rules that name this type, by its internal name; null if none does. */
  @Nullable Kin naming(String name) {
    return named.get(name);
  }

  /** Adds the rules that name the package of the type with this internal name. */
  void addPackages(String name, Kin into) {
    for (int i = 0; i < packages.size(); i++) {
      Package each = packages.get(i);
      if (each.pattern.matchesInternal(name) && tallies.get(each.rule) != null) {
        into.add(each.kin);
      }
    }
  }

  /** Whether a rule names the type with this internal name, or its package. */
  boolean isNamed(String name) {
    return named.containsKey(name) || isInPackage(name);
  }

  /** Whether a rule names the package of the type with this internal name. */
  boolean isInPackage(String name) {
    for (int i = 0; i < packages.size(); i++) {
      if (packages.get(i).pattern.matchesInternal(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one rule for objects of {@code type}: that of the nearest of its types that a rule names,
   * else of the longest package.
   */
  @Nullable Rule ruleOf(Class<?> type) {
    if (exact.isEmpty() && packages.size() == 1) {
      Package only = packages.get(0);
      if (only.pattern.matches(type.getName())) {
        return AutoCloseable.class.isAssignableFrom(type) ? only.rule : null;
      }
    }
    Set<Class<?>> all = Supertypes.of(type);
    for (Class<?> each : all) {
      Rule rule = exact.get(each.getName());
      if (rule != null && !Supertypes.isJdk(each)) {
        return rule;
      }
    }
    for (Package each : packages) {
      for (Class<?> one : all) {
        if (each.pattern.matches(one.getName())
            && AutoCloseable.class.isAssignableFrom(one)
            && !Supertypes.isJdk(one)) {
          return each.rule;
        }
      }
    }
    return null;
  }

  /** The rules that a loaded class is the business of. */
  Kin kinOf(Class<?> type) {
    Kin kin = new Kin();
    for (Class<?> each : Supertypes.of(type)) {
      String name = each.getName().replace('.', '/');
      Kin direct = Supertypes.isJdk(each) ? null : named.get(name);
      if (direct != null) {
        kin.add(direct);
      }
      if (!packages.isEmpty()
          && AutoCloseable.class.isAssignableFrom(each)
          && !Supertypes.isJdk(each)) {
        addPackages(name, kin);
      }
    }
    return kin;
  }
}
