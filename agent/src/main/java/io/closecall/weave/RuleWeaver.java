package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of every class that is not the JDK's, and weaves those that may be a rule's
 * business. Runs on any thread.
 */
final class RuleWeaver {
  private static final int NO_CLASS = Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE;

  private static final int REHEARSALS = 1000;
  private static final int FEW = 10;

  private final Plans plans;
  private final TrackedClasses classes;
  private final RuleSinks sinks;
  private final Ancestry ancestry;
  private final Map<String, String> faults = new ConcurrentHashMap<>();

  RuleWeaver(Plans plans, TrackedClasses classes, RuleSinks sinks, Ledger ledger) {
    ancestry = new Ancestry(ledger);
    this.plans = plans;
    this.classes = classes;
    this.sinks = sinks;
  }

  /** What went wrong, by class. */
  Map<String, String> faults() {
    return faults;
  }

  /** Runs over a class that there is not; see {@link RuleClass#rehearse}. */
  void rehearse(Rule rule) {
    byte[] sample = RuleClass.rehearse(rule, sinks);
    for (int i = 0; i < REHEARSALS; i++) {
      transform(null, "io/closecall/Sample" + i % FEW, null, null, sample.clone());
    }
  }

  /** The woven class, null if it stays as it is. */
  byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    String binary = name.replace('/', '.');
    try {
      if (redefined != null) {
        Plan plan = plans.of(loader, binary);
        return plan == null ? null : weave(new ClassReader(bytes), plan);
      }
      ClassReader reader = Headers.of(bytes);
      if ((reader.getAccess() & NO_CLASS) != 0) {
        return null;
      }
      Kin kin = ancestry.kinOf(binary, reader, classes.rules(), domain);
      if (kin == null) {
        return null;
      }
      Plan plan = plan(kin, reader.getAccess(), null);
      plans.put(loader, binary, plan);
      return weave(reader, plan);
    } catch (Throwable failure) {
      if (redefined != null || classes.rules().isNamed(binary)) {
        faults.put(binary, failure.toString());
      }
      return null;
    }
  }

  /** What to do with a class of {@code kin} that is not constructed yet. */
  static Plan plan(Kin kin, int access, @Nullable Plan before) {
    boolean made = (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
    return new Plan(
        kin,
        made && Ancestry.opensByConstructor(kin) ? Plan.Constructors.OPEN : Plan.Constructors.NONE,
        before);
  }

  private byte @Nullable [] weave(ClassReader reader, Plan plan) {
    byte[] woven = RuleClass.weave(reader, plan, sinks);
    plan.woven = true;
    return woven;
  }
}
