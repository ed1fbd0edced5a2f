package io.closecall.ledger;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/**
 * What the streams of the JDK are over, read from their fields: no method of a stream is called.
 * Runs on application threads, where a stream with a part that needs closing is made.
 */
final class Streams {
  private static final @Nullable Field IN = field(FilterInputStream.class, "in");
  private static final @Nullable Field OUT = field(FilterOutputStream.class, "out");

  /** The fields of classes that may never be loaded, by class. */
  private static final ClassValue<Field[]> OTHERS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          Field field =
              switch (type.getName()) {
                case "sun.nio.ch.ChannelInputStream", "sun.nio.ch.ChannelOutputStream" ->
                    field(type, "ch");
                case "java.nio.channels.Channels$1" -> field(type, "val$ch");
                case "java.net.Socket$SocketInputStream", "java.net.Socket$SocketOutputStream" ->
                    field(type, "parent");
                default -> null;
              };
          return field == null ? new Field[0] : new Field[] {field};
        }
      };

  /** The stream, channel or socket that {@code stream} is over; null where that is not known. */
  static @Nullable Object under(Object stream) {
    try {
      if (stream instanceof FilterInputStream) {
        return IN == null ? null : IN.get(stream);
      }
      if (stream instanceof FilterOutputStream) {
        return OUT == null ? null : OUT.get(stream);
      }
      Field[] other = OTHERS.get(stream.getClass());
      return other.length == 0 ? null : other[0].get(stream);
    } catch (IllegalAccessException impossible) {
      return null;
    }
  }

  private static @Nullable Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      Access.open(field);
      return field;
    } catch (NoSuchFieldException | InaccessibleObjectException otherJdk) {
      return null;
    }
  }

  private Streams() {}
}
