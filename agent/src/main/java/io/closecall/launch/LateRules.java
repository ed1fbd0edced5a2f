package io.closecall.launch;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.OwnThread;
import io.closecall.report.Log;
import io.closecall.weave.Loom;
import io.closecall.weave.RuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Takes the rules that turn up with their libraries. */
final class LateRules implements RuleFinder {
  private static final long DELAY_MILLIS = 100;

  private final Rulebook book;
  private final Roll roll;
  private @Nullable Loom loom;
  private final AtomicBoolean reconciling = new AtomicBoolean();

  LateRules(Rulebook book, Roll roll) {
    this.book = book;
    this.roll = roll;
  }

  /** Hands them to {@code made}. */
  void weaveWith(Loom made) {
    loom = made;
  }

  @Override
  public void found(String name, String text) {
    Loom weaving = loom;
    if (weaving == null) {
      return;
    }
    List<String> complaints = new ArrayList<>();
    List<Rule> rules = book.read(name, text, complaints);
    for (Rule rule : rules) {
      weaving.add(rule, roll.enter(rule.kind()));
    }
    for (String complaint : complaints) {
      Log.always(complaint);
    }
    if (!rules.isEmpty() && reconciling.compareAndSet(false, true)) {
      new Reconciling(weaving).start();
    }
  }

  /** What was loaded before the library and implements its types; several files come together. */
  private final class Reconciling extends OwnThread {
    private final Loom loom;

    Reconciling(Loom loom) {
      super("closecall-rules");
      this.loom = loom;
    }

    @Override
    protected void work() throws InterruptedException {
      Thread.sleep(DELAY_MILLIS);
      reconciling.set(false);
      loom.reconcile();
    }
  }
}
