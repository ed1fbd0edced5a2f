package io.closecall.weave;

import io.closecall.kinds.Form;
import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Sink;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the points of rules call. Which rule an object is the business of is asked when there is
 * one: its class may have been loaded by any loader.
 */
final class RuleSinks {
  private final Sinks sinks;
  private final Ledger ledger;
  private final TrackedClasses classes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Constructor> constructors = new HashMap<>();

  RuleSinks(Sinks sinks, Ledger ledger, TrackedClasses classes) {
    this.sinks = sinks;
    this.ledger = ledger;
    this.classes = classes;
  }

  /** The number of the normal exit of a constructor of the class with this internal name. */
  synchronized int constructor(String name) {
    Constructor known = constructors.get(name);
    if (known == null) {
      known = new Constructor();
      known.number = sinks.add(known);
      constructors.put(name, known);
    }
    return known.number;
  }

  /** The sink of that, by the binary name of the class. */
  synchronized @Nullable Sink constructorOf(String name) {
    return constructors.get(name.replace('.', '/'));
  }

  /** The number of a constructor that fails after another one has opened. */
  synchronized int failing() {
    Integer known = numbers.get("");
    return known != null ? known : add("", new Failing());
  }

  /** The number of a method that may close. */
  synchronized int closer(String method, String descriptor) {
    String key = method + descriptor;
    Integer known = numbers.get(key);
    return known != null ? known : add(key, new Closer(method, descriptor));
  }

  /** The number of a method that returns what may be open. */
  synchronized int factory(String name, String method, List<Source> sources) {
    String opener = name.replace('/', '.') + "." + method;
    // where rules came later, there are more of them
    String key = opener + sources.size();
    Integer known = numbers.get(key);
    return known != null ? known : add(key, new Factory(opener, method, sources));
  }

  private int add(String key, Sink sink) {
    int number = sinks.add(sink);
    numbers.put(key, number);
    return number;
  }

  /** What opens by {@code rule}, the first frames being those of {@code opener}. */
  Sink openingBy(Rule rule, String opener) {
    Tally tally = classes.rules().tally(rule);
    return tally == null ? Sink.NOTHING : Sink.opening(ledger, tally, opener, keeping(rule));
  }

  private static Sink.Keeping keeping(Rule rule) {
    if (!rule.closingOwner().isEmpty()) {
      return Sink.Keeping.WEAKLY;
    }
    return rule.kind().form() == Form.NONE ? Sink.Keeping.NOTHING : Sink.Keeping.IF_THERE;
  }

  /** What closes by {@code rule}. */
  Sink closingBy(Rule rule) {
    Tally tally = classes.rules().tally(rule);
    return tally == null ? Sink.NOTHING : Sink.closing(ledger, tally);
  }

  private void open(Sink opening, Tracked tracked, Object resource, @Nullable Object detail) {
    if (tracked.isClosed(resource)) {
      return;
    }
    Object kept = tracked.detail(resource, detail);
    if (kept != null && ledger.isOpen(resource)) {
      // constructors call each other; what the program gave is what the outermost has
      Sink.describing(ledger).accept(resource, kept);
    } else {
      opening.accept(resource, kept);
    }
  }

  private final class Constructor extends Sink {
    private int number;

    @Override
    public void accept(@Nullable Object resource, @Nullable Object detail) {
      if (resource != null) {
        Tracked tracked = classes.of(resource.getClass());
        if (tracked.constructor == this) {
          open(tracked.opening, tracked, resource, detail);
        }
      }
    }
  }

  private final class Factory extends Sink {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Sink> openings = new ArrayList<>();

    Factory(String opener, String method, List<Source> sources) {
      for (Source source : sources) {
        if (source.factory.method().name().equals(method)) {
          rules.add(source.rule);
          openings.add(openingBy(source.rule, opener));
        }
      }
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object detail) {
      if (resource == null) {
        return;
      }
      Tracked tracked = classes.of(resource.getClass());
      int index = tracked.rule == null ? -1 : rules.indexOf(tracked.rule);
      if (index >= 0) {
        open(openings.get(index), tracked, resource, detail);
      }
    }
  }

  private final class Closer extends Sink {
    private final String method;
    private final String descriptor;

    Closer(String method, String descriptor) {
      this.method = method;
      this.descriptor = descriptor;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object ignored) {
      if (resource != null) {
        Tracked tracked = classes.of(resource.getClass());
        if (tracked.rule != null && tracked.rule.isClosedBy(method, descriptor)) {
          tracked.closing.accept(resource, null);
        }
      }
    }
  }

  private final class Failing extends Sink {
    @Override
    public void accept(@Nullable Object resource, @Nullable Object ignored) {
      if (resource != null) {
        classes.of(resource.getClass()).closing.accept(resource, null);
      }
    }
  }
}
