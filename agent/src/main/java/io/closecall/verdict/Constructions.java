package io.closecall.verdict;

import io.closecall.ledger.Trace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who was opened by the constructor of another: its stack is that of the other with the constructor
 * above it. Forgotten together, they are one finding, of the other.
 *
 * <p>Nothing but the stacks says so; so it holds only of findings whose every stack does, and that
 * are no more than those that would have opened them.
 */
final class Constructions {
  /** One way to the opening of an owner. */
  private record Owner(Group group, long count) {}

  /** The owners by type and test, and by stack. */
  private final Map<String, Map<List<StackTraceElement>, Owner>> owners = new HashMap<>();

  private Constructions(Map<String, Group> groups) {
    for (Group group : groups.values()) {
      if (group.kind().parts()) {
        Map<List<StackTraceElement>, Owner> ways =
            owners.computeIfAbsent(key(group.type(), group), key -> new HashMap<>());
        group
            .paths()
            .forEach((way, count) -> ways.putIfAbsent(way.frames(), new Owner(group, count)));
      }
    }
  }

  /** {@code groups}, those of a verdict, without those that are listed under others. */
  static Map<String, Group> grouped(Map<String, Group> groups) {
    Constructions all = new Constructions(groups);
    if (all.owners.isEmpty()) {
      return groups;
    }
    Map<Group, Group> copies = new HashMap<>();
    Map<String, Group> left = new LinkedHashMap<>(groups);
    groups.forEach(
        (key, group) -> {
          Map<Trace, Owner> ways = all.ownersOf(group);
          if (!ways.isEmpty()) {
            left.remove(key);
            Group owner = group;
            for (Map.Entry<Trace, Owner> way : ways.entrySet()) {
              owner = copies.computeIfAbsent(way.getValue().group(), Group::new);
              long number = group.paths().getOrDefault(way.getKey(), 0L);
              owner.parts().add(key, group.ofWhich(number));
            }
            // nothing says which of them had which part
            owner.parts().addAll(group.parts());
          }
        });
    left.replaceAll((key, group) -> copies.getOrDefault(group, group));
    return left;
  }

  /** For each way to {@code group}'s opening whose it was; none if it is not wholly others'. */
  private Map<Trace, Owner> ownersOf(Group group) {
    Map<Trace, Owner> found = new LinkedHashMap<>();
    long counted = 0;
    for (Map.Entry<Trace, Long> way : group.paths().entrySet()) {
      Owner owner = outermost(way.getKey().frames(), group);
      if (owner == null || way.getValue() > owner.count()) {
        return Map.of();
      }
      counted += way.getValue();
      found.put(way.getKey(), owner);
    }
    return counted == group.count() ? found : Map.of();
  }

  private static String key(String type, Group group) {
    return group.scope() == null ? type : type + " in " + group.scope();
  }

  private @Nullable Owner outermost(List<StackTraceElement> frames, Group group) {
    Owner outermost = null;
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).getMethodName().equals("<init>")) {
        Map<List<StackTraceElement>, Owner> ways =
            owners.get(key(frames.get(i).getClassName(), group));
        for (int from = i + 1; ways != null && from < frames.size(); from++) {
          Owner owner = ways.get(frames.subList(from, frames.size()));
          outermost = owner == null || owner.group() == group ? outermost : owner;
        }
      }
    }
    return outermost;
  }
}
