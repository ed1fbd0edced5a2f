package io.closecall.kinds;

import org.jspecify.annotations.Nullable;

/**
 * How a native call that returns a status names the handle it acquires or releases.
 *
 * @param handle the handle's value; 0 is never tracked
 * @param bytes the size of what is acquired, null where there is none
 * @param wrapper index of the argument whose object stands for the handle on the Java side
 * @param wrapperField the field of that argument which holds the object, empty for the argument
 *     itself
 * @param outlivesContext whether the handle survives the end of its native context
 */
public record NativeCall(
    Value handle,
    @Nullable Value bytes,
    int wrapper,
    String wrapperField,
    boolean outlivesContext) {

  /** A call on {@code handle}, which the argument at {@code wrapper} stands for. */
  public static NativeCall on(Value handle, int wrapper) {
    return new NativeCall(handle, null, wrapper, "", false);
  }

  /** The same call, acquiring {@code size} bytes. */
  public NativeCall sized(Value size) {
    return new NativeCall(handle, size, wrapper, wrapperField, outlivesContext);
  }

  /**
   * The same call, where the object that stands for the handle is in {@code field} of the wrapper
   * argument.
   */
  public NativeCall wrappedIn(String field) {
    return new NativeCall(handle, bytes, wrapper, field, outlivesContext);
  }

  /** The same call, whose handle survives the end of its native context. */
  public NativeCall outlivingContext() {
    return new NativeCall(handle, bytes, wrapper, wrapperField, true);
  }
}
