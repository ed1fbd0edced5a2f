package io.closecall.weave;

import io.closecall.kinds.rules.MethodPattern;
import io.closecall.kinds.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the commonest shape of a rule's class by moving bytes, for a tenth of what a visitor
 * takes: a method that closes gets the call in front of it, a constructor with one return, its last
 * instruction, gets it there. What is not of that shape is {@link RuleClass}'s.
 */
final class Splice {
  private static final int NO_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
  private static final int MORE_CONSTANTS = 6;
  private static final int MORE_BYTES = 256;
  private static final byte[] NAME = ClassBytes.texts(Hook.NAME);
  private static final byte[] METHOD = ClassBytes.texts(Hook.METHOD, Hook.DESCRIPTOR);
  private static final int MOST = 0xffff;

  private final ClassBytes bytes;
  private final Plan plan;
  private final RuleSinks sinks;
  private final int constants;
  private final List<String> closers = new ArrayList<>(2);
  private boolean changed;

  private Splice(ClassBytes bytes, Plan plan, RuleSinks sinks) {
    this.bytes = bytes;
    this.plan = plan;
    this.sinks = sinks;
    constants = bytes.reader().getItemCount();
  }

  /** The class is of another shape. It says nothing, and so is made once. */
  static final class OtherShape extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final OtherShape THROWN = new OtherShape();

    private OtherShape() {
      super(null, null, false, false);
    }

    static void unless(boolean fits) {
      if (!fits) {
        throw THROWN;
      }
    }
  }

  /**
   * The class as {@link RuleClass} would weave it, null if there is nothing to change in it.
   *
   * @throws UnsupportedOperationException if a constructor has no {@code this} when it returns
   */
  static byte @Nullable [] weave(byte[] file, ClassReader reader, Plan plan, RuleSinks sinks) {
    if (plan.kin.sources.isEmpty()
        && plan.constructors != Plan.Constructors.CLOSE_ON_THROW
        && plan.argument() == Rule.NO_ARGUMENT) {
      try {
        return new Splice(new ClassBytes(file, reader, MORE_BYTES), plan, sinks).woven();
      } catch (OtherShape other) {
        // a visitor can do it
      }
    }
    if (plan.constructors != Plan.Constructors.NONE) {
      new Splice(new ClassBytes(file, reader, 0), plan, sinks).needThis();
    }
    return RuleClass.weave(reader, plan, sinks);
  }

  private void needThis() {
    int methods = methods();
    int method = methods + 2;
    for (int i = bytes.at2(methods); i > 0; i--) {
      if (bytes.isTextAt(method + 2, "<init>")) {
        needThis(method);
      }
      method = endOfMember(method);
    }
  }

  private void needThis(int constructor) {
    if (!ThisSlot.isKept(bytes, constructor)) {
      throw new UnsupportedOperationException(
          "a constructor has something else in the place of this when it returns");
    }
  }

  /** Where the methods are. */
  private int methods() {
    int header = bytes.reader().header;
    int fields = header + 8 + 2 * bytes.at2(header + 6);
    int methods = fields + 2;
    for (int i = bytes.at2(fields); i > 0; i--) {
      methods = endOfMember(methods);
    }
    return methods;
  }

  private byte @Nullable [] woven() {
    OtherShape.unless(constants + MORE_CONSTANTS <= MOST);
    int header = bytes.reader().header;
    bytes.copy(0, header);
    bytes.put2(8, constants + MORE_CONSTANTS);
    addConstants();
    int methods = methods();
    int method = methods + 2;
    bytes.copy(header, method);
    for (int i = bytes.at2(methods); i > 0; i--) {
      int end = endOfMember(method);
      method(method, end);
      method = end;
    }
    bytes.copy(method, bytes.length());
    for (String closer : closers) {
      plan.found(closer);
    }
    return changed ? bytes.result() : null;
  }

  /** The hook's method; the last one is what a call names. */
  private void addConstants() {
    bytes.add(NAME);
    bytes.add1(7);
    bytes.add2(constants);
    bytes.add(METHOD);
    bytes.add1(12);
    bytes.add2(constants + 2);
    bytes.add2(constants + 3);
    bytes.add1(10);
    bytes.add2(constants + 1);
    bytes.add2(constants + 4);
  }

  private int endOfMember(int at) {
    int end = at + 8;
    for (int i = bytes.at2(at + 6); i > 0; i--) {
      end += 6 + bytes.at4(end + 2);
    }
    return end;
  }

  private void method(int at, int end) {
    boolean constructor = bytes.isTextAt(at + 2, "<init>");
    int number = number(at, constructor);
    if (number < 0) {
      bytes.copy(at, end);
      return;
    }
    OtherShape.unless(number <= Short.MAX_VALUE);
    changed = true;
    bytes.copy(at, at + 8);
    int attribute = at + 8;
    for (int i = bytes.at2(at + 6); i > 0; i--) {
      int next = attribute + 6 + bytes.at4(attribute + 2);
      if (!bytes.isTextAt(attribute, "Code")) {
        bytes.copy(attribute, next);
      } else if (constructor) {
        needThis(at);
        new SplicedCode(bytes, attribute, number, constants + 5).atEnd();
      } else {
        new SplicedCode(bytes, attribute, number, constants + 5).atStart();
      }
      attribute = next;
    }
  }

  /** The number of the call in a method, -1 if it gets none. */
  private int number(int at, boolean constructor) {
    int access = bytes.at2(at);
    if ((access & NO_CODE) != 0) {
      return -1;
    }
    if (constructor) {
      return plan.constructors == Plan.Constructors.OPEN
          ? sinks.constructor(bytes.reader().getClassName())
          : -1;
    }
    if ((access & Opcodes.ACC_STATIC) != 0 || !hasNameOfCloser(at + 2)) {
      return -1;
    }
    String method = bytes.textAt(at + 2);
    String descriptor = bytes.textAt(at + 4);
    if (!plan.isClosedBy(method, descriptor)) {
      return -1;
    }
    closers.add(method + descriptor);
    return sinks.closer(method, descriptor);
  }

  private boolean hasNameOfCloser(int at) {
    List<Rule> rules = plan.kin.types;
    for (int i = 0; i < rules.size(); i++) {
      List<MethodPattern> patterns = rules.get(i).closers();
      for (int j = 0; j < patterns.size(); j++) {
        String name = patterns.get(j).name();
        OtherShape.unless(ClassBytes.isAscii(name));
        if (bytes.isTextAt(at, name)) {
          return true;
        }
      }
    }
    return false;
  }
}
