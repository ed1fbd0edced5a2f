package io.closecall.weave;

import io.closecall.kinds.Owner;
import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Access;
import io.closecall.ledger.Sink;
import java.io.Closeable;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Decides, when the first object of a class is seen, how its objects are followed, and weaves what
 * of the class and of what it inherits is not woven yet. An object whose close would not be seen is
 * not followed. Runs on application threads; two of them may do the same, to the same effect.
 */
final class TrackedClasses {
  /** The name of no class: its own factories are not left out of a stack. */
  private static final String NO_OPENER = ".";

  private final Instrumentation instrumentation;
  private final Plans plans;
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private volatile RuleSet rules = RuleSet.NONE;
  private volatile Map<Rule, Way> ways = new ConcurrentHashMap<>();
  private volatile ClassValue<Tracked> known = new Known();
  private @Nullable RuleSinks sinks;

  TrackedClasses(Instrumentation instrumentation, Plans plans) {
    this.instrumentation = instrumentation;
    this.plans = plans;
  }

  void connect(RuleSinks all) {
    sinks = all;
  }

  /** The decisions; a field of each class, so that no loader is kept. */
  private final class Known extends ClassValue<Tracked> {
    @Override
    protected Tracked computeValue(Class<?> type) {
      return decide(type);
    }
  }

  Tracked of(Class<?> type) {
    return known.get(type);
  }

  RuleSet rules() {
    return rules;
  }

  /** Takes {@code changed} for the rules; what was decided is decided again. */
  void use(RuleSet changed) {
    rules = changed;
    ways = new ConcurrentHashMap<>();
    known = new Known();
  }

  /** Classes of rules whose objects cannot be followed, and why. */
  Map<String, String> failures() {
    return failures;
  }

  private Tracked decide(Class<?> type) {
    RuleSet current = rules;
    Rule rule = Enum.class.isAssignableFrom(type) ? null : current.ruleOf(type);
    RuleSinks all = sinks;
    if (rule == null || all == null || current.tally(rule) == null) {
      return Tracked.NOT;
    }
    String failure = weave(type, rule);
    if (failure != null) {
      failures.put(type.getName(), failure);
      return Tracked.NOT;
    }
    Class<?> opener = rule.byConstructor() ? opener(type) : null;
    Way way = way(rule, all);
    return new Tracked(
        rule,
        way.opening,
        way.closing,
        opener == null ? null : all.constructorOf(opener.getName()),
        field(type, rule.closingOwner().isEmpty() ? rule.field() : rule.closingOwner()),
        closed(type, rule));
  }

  /** What opens and closes by a rule, whatever the class. */
  private static final class Way {
    final Sink opening;
    final Sink closing;

    Way(Sink opening, Sink closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  private Way way(Rule rule, RuleSinks all) {
    Map<Rule, Way> known = ways;
    Way way = known.get(rule);
    if (way == null) {
      way =
          new Way(all.openingBy(rule, isOwnedByFrames(rule) ? NO_OPENER : ""), all.closingBy(rule));
      known.put(rule, way);
    }
    return way;
  }

  private List<Field> closed(Class<?> type, Rule rule) {
    List<Field> all = new ArrayList<>();
    for (String name : rule.closedFields()) {
      Field field = field(type, name);
      if (field != null) {
        all.add(field);
      }
    }
    return all;
  }

  /** Whether frames tell whose it is: then none of them may be left out. */
  private static boolean isOwnedByFrames(Rule rule) {
    for (Owner owner : rule.kind().owners()) {
      if (owner.anywhere()) {
        return true;
      }
    }
    return !rule.kind().keepers().isEmpty();
  }

  /** The nearest class whose constructors are woven to open. */
  private @Nullable Class<?> opener(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Plan plan = plans.of(c);
      if (plan != null && plan.opens()) {
        return c;
      }
    }
    return null;
  }

  /** Weaves what is missing of {@code type}; answers why its close would not be seen, or null. */
  private @Nullable String weave(Class<?> type, Rule rule) {
    if (type.isHidden()) {
      return "a hidden class, as lambdas have, cannot be woven";
    }
    if (isWhole(type, rule)) {
      return null;
    }
    Class<?> opener = opener(type);
    Set<Class<?>> all = Supertypes.of(type);
    List<Class<?>> missing = new ArrayList<>();
    boolean above = opener == null;
    for (Class<?> each : all) {
      above |= each == opener;
      Plan plan = plans.of(each);
      boolean fails = !above && rule.byConstructor() && !each.isInterface();
      if ((plan == null || !plan.covers(rule)) && (fails || mayClose(each, rule))) {
        plans.put(each.getClassLoader(), each.getName(), wider(plan, rule, fails));
        missing.add(each);
      }
    }
    try {
      if (!missing.isEmpty()) {
        instrumentation.retransformClasses(missing.toArray(new Class<?>[0]));
      }
    } catch (UnmodifiableClassException | RuntimeException | LinkageError failure) {
      return "cannot be woven: " + failure;
    }
    boolean closes = false;
    for (Class<?> each : all) {
      Plan plan = plans.of(each);
      if (plan != null && !plan.woven) {
        return "cannot be woven: " + each.getName();
      }
      closes |= plan != null && plan.closes(rule);
    }
    return closes ? null : "it has none of the methods " + rule.closers();
  }

  /** Whether all that the class is made of was woven when it was loaded, as most are. */
  private boolean isWhole(Class<?> type, Rule rule) {
    boolean closes = false;
    boolean opens = !rule.byConstructor();
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      Plan plan = plans.of(c);
      if (plan == null || !plan.covers(rule)) {
        return false;
      }
      for (Class<?> each : c.getInterfaces()) {
        if (each != AutoCloseable.class && each != Closeable.class) {
          return false;
        }
      }
      closes |= plan.closes(rule);
      opens |= plan.opens();
    }
    return closes && opens;
  }

  private static Plan wider(@Nullable Plan plan, Rule rule, boolean fails) {
    Kin kin = new Kin();
    if (plan != null) {
      kin.add(plan.kin);
    }
    kin.add(rule);
    Plan.Constructors constructors =
        plan != null && plan.constructors != Plan.Constructors.NONE
            ? plan.constructors
            : fails ? Plan.Constructors.CLOSE_ON_THROW : Plan.Constructors.NONE;
    return new Plan(kin, constructors, plan);
  }

  /** Whether the class itself declares what closes; where it cannot be asked, it may. */
  private static boolean mayClose(Class<?> type, Rule rule) {
    if (type == AutoCloseable.class || type == Closeable.class) {
      return false;
    }
    try {
      for (Method method : type.getDeclaredMethods()) {
        int modifiers = method.getModifiers();
        if (!Modifier.isStatic(modifiers)
            && !Modifier.isAbstract(modifiers)
            && rule.isClosedBy(method.getName(), Type.getMethodDescriptor(method))) {
          return true;
        }
      }
      return false;
    } catch (LinkageError incomplete) {
      return true;
    }
  }

  private @Nullable Field field(Class<?> type, String name) {
    if (name.isEmpty()) {
      return null;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        if (!Modifier.isStatic(field.getModifiers())) {
          open(c);
          Access.open(field);
          return field;
        }
      } catch (NoSuchFieldException inherited) {
        // declared further up
      } catch (InaccessibleObjectException | LinkageError unreadable) {
        return null;
      }
    }
    return null;
  }

  /** Fields are read by reflection; a named module has to be opened for that. */
  private void open(Class<?> type) {
    Module module = type.getModule();
    if (module.isNamed()) {
      Apart.open(instrumentation, module, Set.of(type.getPackageName()));
    }
  }
}
