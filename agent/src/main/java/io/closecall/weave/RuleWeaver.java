package io.closecall.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The class file transformer of the rules: reads the header of every class that is not the JDK's,
 * and weaves those that may be a rule's business. Installed with the first rule. Runs on any
 * thread.
 */
final class RuleWeaver implements ClassFileTransformer {
  private static final int NO_CLASS = Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE;

  private final Plans plans;
  private final TrackedClasses classes;
  private final RuleSinks sinks;
  private final Ancestry ancestry = new Ancestry();
  private final Map<String, String> faults = new ConcurrentHashMap<>();

  RuleWeaver(Plans plans, TrackedClasses classes, RuleSinks sinks) {
    this.plans = plans;
    this.classes = classes;
    this.sinks = sinks;
  }

  /** What went wrong, by class. */
  Map<String, String> faults() {
    return faults;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null || (redefined == null && Supertypes.isJdk(loader))) {
      return null;
    }
    String binary = name.replace('/', '.');
    try {
      if (redefined != null) {
        Plan plan = plans.of(loader, binary);
        return plan == null ? null : weave(new ClassReader(bytes), plan);
      }
      ClassReader reader = new ClassReader(bytes);
      if ((reader.getAccess() & NO_CLASS) != 0) {
        return null;
      }
      Kin kin = ancestry.kinOf(binary, reader, classes.rules());
      if (kin.isNone()) {
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
