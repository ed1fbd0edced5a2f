package io.closecall.weave;

import io.closecall.kinds.rules.Shipped;
import io.closecall.ledger.Ledger;
import java.lang.instrument.ClassFileTransformer;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that libraries bring, and those that the agent has for them, before the first
 * class of the library is defined; and hands every class to the weaver of the rules, once there is
 * one. Runs on any thread.
 */
final class Discovery implements ClassFileTransformer {
  /** Where a library keeps its rules. */
  static final String FILE = "META-INF/closecall/rules";

  /** Where the agent's classes are. */
  private static final String OWN = "io/closecall/";

  private static final String[] ROOMS = {
    "apart", "cli", "gate", "kinds", "launch", "ledger", "live", "report", "shaded", "verdict",
    "weave"
  };

  /** Loaders that invent locations must not fill the heap. */
  private static final int MOST_PLACES = 10_000;

  private final Ledger ledger;
  private final RuleFinder finder;
  private final Set<ProtectionDomain> known =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final Set<String> places = ConcurrentHashMap.newKeySet();
  private volatile WeakReference<@Nullable ProtectionDomain> last = new WeakReference<>(null);
  private volatile Shipped[] libraries = Shipped.LIBRARIES.toArray(new Shipped[0]);
  private volatile @Nullable RuleWeaver weaver;

  Discovery(Ledger ledger, RuleFinder finder) {
    this.ledger = ledger;
    this.finder = finder;
  }

  /** There are rules: classes go to {@code rules} from now on. */
  void handTo(RuleWeaver rules) {
    weaver = rules;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    if (redefined == null) {
      if (Supertypes.isJdk(loader) || isOwn(name)) {
        return null;
      }
      look(name, domain);
    }
    RuleWeaver rules = weaver;
    return rules == null ? null : rules.transform(loader, name, redefined, domain, bytes);
  }

  /** Looks for rules where classes come from that are loaded already. */
  void look(Class<?>[] loaded) {
    for (Class<?> type : loaded) {
      if (!Supertypes.isJdk(type) && !type.isHidden()) {
        String name = type.getName().replace('.', '/');
        if (!isOwn(name)) {
          look(name, type.getProtectionDomain());
        }
      }
    }
  }

  /** The agent brings rules too, but not in this way; nor is its domain asked for. */
  private static boolean isOwn(String name) {
    if (!name.startsWith(OWN)) {
      return false;
    }
    for (String room : ROOMS) {
      if (name.startsWith(room, OWN.length())) {
        return true;
      }
    }
    return false;
  }

  private void look(String name, @Nullable ProtectionDomain domain) {
    if (domain != null && !last.refersTo(domain)) {
      if (known.add(domain)) {
        lookAt(domain);
      }
      last = new WeakReference<>(domain);
    }
    Shipped[] all = libraries;
    for (int i = 0; i < all.length; i++) {
      if (isOf(all[i], name)) {
        ship(all[i]);
        return;
      }
    }
  }

  /** Whether the class with the internal name is the library's. */
  private static boolean isOf(Shipped library, String name) {
    String prefix = library.prefix();
    if (name.length() <= prefix.length() || name.charAt(0) != prefix.charAt(0)) {
      return false;
    }
    for (int i = 1; i < prefix.length(); i++) {
      char expected = prefix.charAt(i) == '.' ? '/' : prefix.charAt(i);
      if (name.charAt(i) != expected) {
        return false;
      }
    }
    return true;
  }

  private void lookAt(ProtectionDomain domain) {
    try {
      Place place = Place.of(domain);
      if (place != null && places.size() < MOST_PLACES && places.add(place.toString())) {
        find(place, FILE, place + "!/" + FILE);
      }
    } catch (RuntimeException | LinkageError unreadable) {
      // a place that cannot be understood brings no rules
    }
  }

  private void ship(Shipped library) {
    synchronized (this) {
      List<Shipped> rest = new ArrayList<>(List.of(libraries));
      if (!rest.remove(library)) {
        return;
      }
      libraries = rest.toArray(new Shipped[0]);
    }
    Place agent = Place.of(Discovery.class.getProtectionDomain());
    if (agent != null) {
      find(agent, library.file(), library.file());
    }
  }

  private void find(Place place, String file, String name) {
    byte[] bytes = place.read(file, ledger);
    if (bytes != null) {
      finder.found(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
