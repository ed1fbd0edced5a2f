package io.closecall.weave;

import io.closecall.kinds.Value;
import io.closecall.ledger.Access;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of native calls from their arguments. Runs on application threads, in CUDA
 * calls only.
 */
final class Values {
  /** Fields by name and class, held by the class itself so that no loader is pinned. */
  private static final ClassValue<ConcurrentHashMap<String, Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected ConcurrentHashMap<String, Field> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /** The function that reads {@code value}; 0 where an object on the way is null. */
  static ToLongFunction<Object[]> reader(@Nullable Value value) {
    return value == null ? args -> 0 : args -> read(value, args);
  }

  private static long read(Value value, Object[] args) {
    if (value instanceof Value.Constant constant) {
      return constant.number();
    }
    if (value instanceof Value.Argument argument) {
      return number(follow(args[argument.index()], argument.fields()));
    }
    if (value instanceof Value.FirstElement element) {
      return args[element.index()] instanceof long[] array && array.length > 0 ? array[0] : 0;
    }
    if (value instanceof Value.Sum sum) {
      long total = 0;
      for (Value part : sum.parts()) {
        total += read(part, args);
      }
      return total;
    }
    long product = 1;
    for (Value part : ((Value.Product) value).parts()) {
      product *= read(part, args);
    }
    return product;
  }

  /** The object found from {@code start} along {@code fields}. */
  static @Nullable Object follow(@Nullable Object start, List<String> fields) {
    Object at = start;
    for (String field : fields) {
      if (at == null) {
        return null;
      }
      try {
        at = field(at.getClass(), field).get(at);
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return at;
  }

  private static Field field(Class<?> type, String name) {
    ConcurrentHashMap<String, Field> known = FIELDS.get(type);
    Field field = known.get(name);
    if (field == null) {
      field = find(type, name);
      known.put(name, field);
    }
    return field;
  }

  private static Field find(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        Access.open(field);
        return field;
      } catch (NoSuchFieldException inherited) {
        // declared further up
      }
    }
    throw new IllegalStateException("no field " + name + " in " + type.getName());
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private Values() {}
}
