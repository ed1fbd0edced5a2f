package io.closecall.gate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaks that a test is known to have, which do not fail it; any other number of them does, none
 * included. Has no effect without the agent.
 */
@Documented
@Repeatable(ExpectedLeaks.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExpectedLeaks {

  /** The id of the kind, such as {@code file-input-stream}. */
  String kind();

  /** How many resources. */
  int count() default 1;

  /** Why that is so, and until when. */
  String reason();

  /** Several. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /** All of them. */
    ExpectedLeaks[] value();
  }
}
