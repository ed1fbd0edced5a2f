package io.closecall.launch;

import io.closecall.cli.Attach;
import io.closecall.gate.Gate;
import io.closecall.gate.TestRun;
import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Sink;
import io.closecall.ledger.Stacks;
import io.closecall.ledger.Tally;
import io.closecall.report.Log;
import io.closecall.report.SiteLog;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Watch;
import io.closecall.weave.Loom;
import io.closecall.weave.Unobserved;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The agent at work in one JVM: made at start, wired once, ended with the JVM. */
final class Session {
  private static final long PROOF_DELAY_MILLIS = 300;
  private static final long RECONCILE_DELAY_MILLIS = 2_000;

  private final Options options;
  private final Rulebook book;
  private final Roll roll;
  private final Ledger ledger;
  private final Watch watch;
  private final Loom loom;
  private final Proof proof;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final SiteLog siteLog = new SiteLog();
  private final Ending ending;
  private final @Nullable Accepted accepted;
  private final Arrivals arrivals;
  private volatile long startupMillis;

  private Session(Options options, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    this.options = options;
    Stacks stacks = Stacks.valueOf(options.text(Option.STACKS).toUpperCase(Locale.ROOT));
    ledger = new Ledger(stacks, options.number(Option.MAX_ENTRIES));
    book = new Rulebook(options);
    roll = new Roll(options.kinds(book.ids()), options.percent(Option.STACK_SHARE));
    Map<Kind, Tally> tallies = roll.enter(Catalogue.KINDS);
    watch =
        new Watch(
            ledger,
            roll.kinds(),
            roll.tallies(),
            options.list(Option.PACKAGES),
            options.limits(book.ids()),
            options.flag(Option.INTERNAL));
    proof = new Proof(ledger, tallies);
    accepted = isAccepting(options) ? new Accepted(options, siteLog) : null;
    Gate gate =
        new Gate(
            Set.copyOf(options.list(Option.FAIL)),
            options.number(Option.FAIL_CODE),
            options.reasons());
    ending = new Ending(this, gate);
    LateRules late = new LateRules(book, roll);
    loom = new Loom(instrumentation, ledger, tallies, ending, late);
    late.weaveWith(loom);
    arrivals =
        new Arrivals(
            instrumentation, options, book, ledger, watch, gate, loom, ending, accepted, siteLog);
  }

  private static boolean isAccepting(Options options) {
    return !options.text(Option.BASELINE).isEmpty() || !options.text(Option.SUPPRESSIONS).isEmpty();
  }

  /** Starts the agent, unless one is at work already. */
  static void start(String arguments, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    long start = System.nanoTime();
    if (Loom.isInstalled()) {
      Log.plain("closecall: at work in this JVM already; this second start is ignored");
      return;
    }
    OwnThread loading = Loom.prepare();
    Options options = Options.read(arguments, System.getProperties(), System.getenv());
    if (options.text(Option.LOG).equals("off")) {
      Log.silence();
    }
    Log.writeOn(new LogThreads());
    Session session = new Session(options, instrumentation);
    try {
      loading.join();
      session.begin();
    } catch (InterruptedException interrupted) {
      session.loom.stepAside();
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError failure) {
      session.loom.stepAside();
      throw failure;
    }
    session.startupMillis = (System.nanoTime() - start) / 1_000_000;
  }

  /** Gives the log its thread. */
  private static final class LogThreads implements Log.Starter {
    @Override
    public void start(Runnable writing) {
      new OwnThread("closecall") {
        @Override
        protected void work() {
          writing.run();
        }
      }.start();
    }
  }

  /**
   * Loads and links what application threads will run, while nothing is woven: a class must not be
   * loaded from inside a point.
   */
  private static void rehearse() {
    Ledger ledger = new Ledger(Stacks.BUDGET, 1);
    Object resource = new Object();
    Tally tally = new Tally("", 0, 1);
    for (Sink.Keeping keeping : Sink.Keeping.values()) {
      Sink.guarded(Sink.opening(ledger, tally, "", keeping))
          .accept(resource, new Object[] {resource, null});
    }
    Sink.describing(ledger).accept(resource, "");
    Sink.joining(ledger).accept(resource, new BufferedInputStream(InputStream.nullInputStream()));
    Sink.adopting(ledger, "").accept(resource, null);
    Sink.closingAll(ledger).accept(resource, null);
    Sink.opening(ledger, tally, "", Sink.Keeping.NOTHING).accept(resource, null);
    Sink.takingReference(ledger).accept(resource, null);
    Sink.takingReference(ledger).accept(null, null);
    Sink.closing(ledger).accept(resource, null);
    Sink scope = Sink.scoping(ledger, true, "");
    scope.accept(null, null);
    scope.accept(null, true);
    Sink.tidying(ledger).accept(null, null);
    Sink.closing(ledger).accept(resource, null);
    Sink.tidying(ledger).accept(null, true);
  }

  private void begin() {
    ending.reserve();
    rehearse();
    for (Rule rule : book.rules()) {
      loom.add(rule, roll.enter(rule.kind()));
    }
    loom.install();
    ending.prepare();
    watch.proveTo(proof);
    if (options.text(Option.LOG).equals("warn")) {
      watch.listen(accepted == null ? siteLog : accepted);
    }
    for (String complaint : options.complaints()) {
      Log.always(complaint);
    }
    arrivals.await();
    watch.start();
    new Settling().start();
  }

  /** Off the start-up path: the proof, and what was loaded where no transformer is asked. */
  private final class Settling extends OwnThread {
    Settling() {
      super("closecall-start");
    }

    @Override
    protected void work() throws InterruptedException {
      Thread.sleep(PROOF_DELAY_MILLIS);
      prove();
      tellPresence();
      Thread.sleep(RECONCILE_DELAY_MILLIS);
      loom.reconcile();
      tellMistakes();
    }
  }

  /** Tells who attaches that the agent is at work; off the start-up path of a program. */
  static void tellPresence() {
    System.setProperty(Attach.PRESENCE, Long.toString(ProcessHandle.current().pid()));
  }

  /** What is wrong with the rules and was not told before. */
  void tellMistakes() {
    for (String mistake : loom.mistakes()) {
      if (told.add(mistake)) {
        Log.always(mistake);
      }
    }
  }

  /** What the rules name and this run did not have; at the end of it. */
  void tellUnmatched() {
    for (String each : loom.unmatched()) {
      Log.always(each);
    }
  }

  private void prove() {
    proof.run(loom);
    List<Gap> faults = faults(gaps(Set.of()));
    if (!faults.isEmpty()) {
      StringBuilder text = new StringBuilder("not everything is observed on this JVM:");
      for (Gap gap : faults) {
        text.append(' ').append(gap.kind()).append(" (").append(gap.why()).append(')');
      }
      Log.warn(text.toString());
    }
  }

  /**
   * What is not observed; {@code collectable} are kinds whose canary a collection had the chance to
   * find.
   */
  private List<Gap> gaps(Set<Tally> collectable) {
    List<Gap> gaps = new ArrayList<>(proof.gaps(collectable));
    for (Unobserved each : loom.unobserved()) {
      gaps.add(new Gap(each.kind(), each.why(), each.fault()));
    }
    return gaps;
  }

  private static List<Gap> faults(List<Gap> gaps) {
    List<Gap> faults = new ArrayList<>();
    for (Gap gap : gaps) {
      if (gap.fault()) {
        faults.add(gap);
      }
    }
    return faults;
  }

  Options options() {
    return options;
  }

  /** What is accepted; null, and nothing of it is loaded, if no option names a file. */
  @Nullable Accepted accepted() {
    return accepted;
  }

  Watch watch() {
    return watch;
  }

  Loom loom() {
    return loom;
  }

  /**
   * The end of the run: no more is listened to, what is collected is taken, and the proof made
   * complete; on a thread of the agent.
   */
  Survey conclude() throws InterruptedException {
    siteLog.end();
    ledger.stop();
    watch.stop();
    loom.reconcile();
    Set<Tally> dropped = proof.dropped();
    boolean collected = Boolean.TRUE.equals(watch.complete(options.flag(Option.GC), true));
    proof.run(loom);
    List<Gap> gaps = gaps(collected ? dropped : Set.of());
    Survey survey =
        TestRun.accept(
            watch.survey(Version.TEXT, true, faults(gaps).isEmpty(), gaps, startupMillis));
    return accepted == null ? survey : accepted.apply(survey);
  }

  /** Everything known while the run goes on, with what is open. */
  Survey soFar() {
    List<Gap> gaps = gaps(Set.of());
    return watch.survey(Version.TEXT, true, faults(gaps).isEmpty(), gaps, startupMillis);
  }

  /** Whether the run can end without a word: nothing to write, and nothing leaked or held. */
  boolean hasNothingToSay() throws InterruptedException {
    return options.text(Option.REPORT).isEmpty() && watch.isClean();
  }
}
