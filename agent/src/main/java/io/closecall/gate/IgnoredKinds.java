package io.closecall.gate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Kinds whose findings fail no test of the class, or not this one; they are reported. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface IgnoredKinds {

  /**
   * Ids of kinds, such as {@code jdbc-statement}, or patterns of them, such as {@code jdbc-*}:
   * {@code *} stands for any text, {@code ?} for one character.
   */
  String[] value();

  /** Why. */
  String reason();
}
