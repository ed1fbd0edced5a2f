package io.closecall.kinds;

/**
 * What a point keeps of an opening: the raw material of the description, passed by the woven call.
 *
 * @param source where it is read
 * @param name the field, for {@link Source#FIELD}
 * @param descriptor the field's descriptor
 * @param argument index of the argument, for {@link Source#ARGUMENT}
 * @param required whether nothing is open while it is null: objects made by a mocking framework run
 *     no constructor body
 * @param weak whether it is an object of the resource that is referred to weakly
 */
public record Detail(
    Source source, String name, String descriptor, int argument, boolean required, boolean weak) {

  /** Where a detail is read. */
  public enum Source {
    /** Nowhere. */
    NOTHING,
    /** In a field of {@code this}, at the exit of the point. */
    FIELD,
    /** In an argument, at the point. */
    ARGUMENT,
    /** In all arguments, at the entry of the point. */
    ARGUMENTS
  }

  /** Nothing is kept. */
  public static final Detail NONE = new Detail(Source.NOTHING, "", "", 0, false, false);

  /** All arguments. */
  public static final Detail ARGUMENTS = new Detail(Source.ARGUMENTS, "", "", 0, false, false);

  /** A field of {@code this} that is null unless the constructor really ran. */
  public static Detail requiredField(String name, String descriptor) {
    return new Detail(Source.FIELD, name, descriptor, 0, true, false);
  }

  /** A field of {@code this}, null allowed. */
  public static Detail field(String name, String descriptor) {
    return new Detail(Source.FIELD, name, descriptor, 0, false, false);
  }

  /** A part of {@code this} that is kept weakly, and may outlive it. */
  public static Detail remains(String name, String descriptor) {
    return new Detail(Source.FIELD, name, descriptor, 0, true, true);
  }

  /** An argument, null allowed; a number is boxed. */
  public static Detail argument(int index) {
    return new Detail(Source.ARGUMENT, "", "", index, false, false);
  }

  /** An argument without which nothing is open. */
  public static Detail requiredArgument(int index) {
    return new Detail(Source.ARGUMENT, "", "", index, true, false);
  }
}
