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
