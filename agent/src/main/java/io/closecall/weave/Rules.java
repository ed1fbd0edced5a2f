package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Tally;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The loom of the rules. It costs nothing while there is none. */
final class Rules {
  private final Instrumentation instrumentation;
  private final Ledger ledger;
  private final Sinks sinks;
  private final Discovery discovery;
  private final Plans plans = new Plans();
  private final TrackedClasses classes;
  private @Nullable RuleSinks ruleSinks;
  private @Nullable RuleWeaver weaver;

  Rules(Instrumentation instrumentation, Ledger ledger, Sinks sinks, Discovery discovery) {
    this.instrumentation = instrumentation;
    this.ledger = ledger;
    this.sinks = sinks;
    this.discovery = discovery;
    classes = new TrackedClasses(instrumentation, plans);
  }

  /**
   * Weaves for {@code rule} what is loaded from now on; its numbers are {@code tally}, null if its
   * kind is not watched, and then no other rule has its types.
   */
  synchronized void add(Rule rule, @Nullable Tally tally) {
    classes.use(classes.rules().with(rule, tally));
    if (weaver == null && tally != null) {
      RuleSinks all = new RuleSinks(sinks, ledger, classes);
      classes.connect(all);
      ruleSinks = all;
      weaver = new RuleWeaver(plans, classes, all, ledger);
      discovery.handTo(weaver);
    }
  }

  /** Loads what weaving for rules takes; on a thread of the agent, beside the program's start. */
  synchronized void prepare() {
    RuleSinks all = ruleSinks;
    Set<Rule> rules = classes.rules().rules();
    if (all != null && !rules.isEmpty()) {
      Rule first = rules.iterator().next();
      new OwnThread("closecall-load") {
        @Override
        protected void work() throws InterruptedException {
          // what it learns must not stay
          new RuleWeaver(new Plans(), classes, all, ledger).rehearse(first);
        }
      }.start();
    }
  }

  private synchronized @Nullable RuleWeaver weaver() {
    return weaver;
  }

  /** Weaves of {@code loaded} what a rule is the business of, and is not woven for it. */
  void reconcile(Class<?>[] loaded) {
    if (weaver() == null) {
      return;
    }
    RuleSet rules = classes.rules();
    List<Class<?>> missing = new ArrayList<>();
    for (Class<?> type : loaded) {
      if (!Supertypes.isJdk(type)
          && instrumentation.isModifiableClass(type)
          && plans.widen(type, rules)) {
        missing.add(type);
      }
    }
    for (Class<?> type : missing) {
      try {
        instrumentation.retransformClasses(type);
      } catch (UnmodifiableClassException | RuntimeException | LinkageError failure) {
        classes.failures().put(type.getName(), failure.toString());
      }
    }
    if (!missing.isEmpty()) {
      classes.use(rules());
    }
  }

  private RuleSet rules() {
    return classes.rules();
  }

  /** The rules held against what is loaded; null if there is none. */
  @Nullable RuleAudit audit(Class<?>[] loaded) {
    RuleWeaver woven = weaver();
    if (woven == null) {
      return null;
    }
    Map<String, String> failures = new HashMap<>(classes.failures());
    failures.putAll(woven.faults());
    return new RuleAudit(rules(), plans, failures, loaded);
  }
}
