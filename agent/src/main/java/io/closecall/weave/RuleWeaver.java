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

  private static final int REHEARSALS = 600;
  private static final int FEW = 10;
  private static final int IN_A_ROW = 50;

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

  /**
   * Runs over classes that there are not; see {@link RuleClass#rehearse}. It rests now and then,
   * because what is called while the JVM has much to compile is not compiled.
   */
  void rehearse(Rule rule) throws InterruptedException {
    ancestry.rehearse();
    byte[][] samples = {
      RuleClass.rehearse(rule, sinks), RuleClass.sample(), RuleClass.sample("io/closecall/Unseen")
    };
    for (int i = 0; i < REHEARSALS; i++) {
      for (int j = 0; j < samples.length; j++) {
        String name = "io/closecall/Sample" + (samples.length * (i % FEW) + j);
        transform(null, name, null, null, samples[j].clone());
      }
      if (i % IN_A_ROW == 0) {
        Thread.sleep(1);
      }
    }
  }

  /** The woven class, null if it stays as it is. */
  byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    try {
      if (redefined != null) {
        Plan plan = plans.of(loader, name.replace('/', '.'));
        return plan == null ? null : weave(bytes, new ClassReader(bytes), plan);
      }
      ClassReader reader = Headers.of(bytes);
      if ((reader.getAccess() & NO_CLASS) != 0) {
        return null;
      }
      Kin kin = ancestry.kinOf(name, reader, classes.rules(), domain);
      if (kin == null) {
        return null;
      }
      Plan plan = plan(kin, reader.getAccess(), null);
      plans.put(loader, name.replace('/', '.'), plan);
      return weave(bytes, reader, plan);
    } catch (Throwable failure) {
      if (redefined != null || classes.rules().isNamed(name)) {
        faults.put(name.replace('/', '.'), failure.toString());
      }
      return null;
    }
  }

  /** What to do with a class of {@code kin} that is not constructed yet. */
  static Plan plan(Kin kin, int access, @Nullable Plan before) {
    return new Plan(kin, constructors(kin, access), before);
  }

  private static Plan.Constructors constructors(Kin kin, int access) {
    boolean made = (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
    return made && Ancestry.opensByConstructor(kin)
        ? Plan.Constructors.OPEN
        : Plan.Constructors.NONE;
  }

  private byte @Nullable [] weave(byte[] bytes, ClassReader reader, Plan plan) {
    byte[] woven = Splice.weave(bytes, reader, plan, sinks);
    plan.woven = true;
    return woven;
  }
}
