package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules that a type, by its own name or by what it inherits, is the business of. */
final class Kin {
  final List<Rule> types = new ArrayList<>();
  final List<Source> sources = new ArrayList<>();

  boolean isNone() {
    return types.isEmpty() && sources.isEmpty();
  }

  boolean hasAll(Kin other) {
    return types.containsAll(other.types) && sources.containsAll(other.sources);
  }

  void add(Kin other) {
    for (Rule rule : other.types) {
      add(rule);
    }
    for (Source source : other.sources) {
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }
  }

  void add(Rule rule) {
    if (!types.contains(rule)) {
      types.add(rule);
    }
  }
}
