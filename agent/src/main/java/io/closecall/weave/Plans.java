package io.closecall.weave;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plan of each class that is woven for rules, by loader and name; no loader is kept. */
final class Plans {
  private final Map<@Nullable ClassLoader, Map<String, Plan>> all =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Nullable Plan of(@Nullable ClassLoader loader, String name) {
    Map<String, Plan> plans = all.get(loader);
    return plans == null ? null : plans.get(name);
  }

  @Nullable Plan of(Class<?> type) {
    return of(type.getClassLoader(), type.getName());
  }

  /** Plans what {@code type} needs; false if it needs nothing, or has it. */
  boolean widen(Class<?> type, RuleSet rules) {
    Kin kin = rules.kinOf(type);
    Plan known = of(type);
    if (kin.isNone() || (known != null && known.woven && known.kin.hasAll(kin))) {
      return false;
    }
    if (known != null) {
      kin.add(known.kin);
    }
    // of a class, the modifiers say of an enum's and an interface's what the file says
    put(type.getClassLoader(), type.getName(), RuleWeaver.plan(kin, type.getModifiers(), known));
    return true;
  }

  void put(@Nullable ClassLoader loader, String name, Plan plan) {
    Map<String, Plan> plans;
    synchronized (all) {
      plans = all.get(loader);
      if (plans == null) {
        plans = new ConcurrentHashMap<>();
        all.put(loader, plans);
      }
    }
    plans.put(name, plan);
  }
}
