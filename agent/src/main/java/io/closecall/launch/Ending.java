package io.closecall.launch;

import io.closecall.gate.Gate;
import io.closecall.gate.TestRun;
import io.closecall.ledger.Access;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Sink;
import io.closecall.report.Colours;
import io.closecall.report.Log;
import io.closecall.report.ReportFiles;
import io.closecall.report.TextReport;
import io.closecall.verdict.Survey;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The end of the JVM: after the program's shutdown hooks have closed what they close, one last
 * look, the report, and the exit code.
 *
 * <p>A shutdown hook of our own would run beside the program's and call open what they are about to
 * close; so the JDK's method that runs them all is woven, and the hook is only the fallback.
 */
final class Ending extends Sink {
  private static final long LIMIT_MILLIS = 60_000;
  private static final long HOOK_MILLIS = 10_000;
  private static final long POLL_MILLIS = 10;
  private static final int BLOCKED_POLLS = 10;
  private static final long FLUSH_MILLIS = 3_000;

  private final Session session;
  private final Gate gate;
  private final AtomicBoolean came = new AtomicBoolean();
  private volatile List<Thread> programHooks = List.of();
  private final Reserve reserve = new Reserve();
  private volatile boolean ending;
  private volatile @Nullable Survey last;

  Ending(Session session, Gate gate) {
    this.session = session;
    this.gate = gate;
  }

  /** Makes the report's folder, where one is asked for, and puts a descriptor aside for it. */
  void reserve() {
    String folder = session.options().text(Option.REPORT);
    if (folder.isEmpty()) {
      return;
    }
    reserve.take();
    File file = new File(folder);
    if ((!file.isDirectory() && !file.mkdirs()) || !file.canWrite()) {
      Log.always("report=" + folder + " is no folder that can be written; there will be no report");
    }
  }

  /** Makes sure that the JDK's method will run: it does only where some hook was registered. */
  void prepare() {
    try {
      Runtime.getRuntime().addShutdownHook(new Hook());
    } catch (IllegalStateException endsAlready) {
      Log.warn("the JVM is ending; there will be no report");
    }
  }

  /** Called before the program's hooks run, with two nulls, and after the last of them. */
  @Override
  public void accept(@Nullable Object ignored, @Nullable Object ran) {
    if (ran == null) {
      begins();
    } else {
      comes();
    }
  }

  private void begins() {
    ending = true;
    session.watch().ends();
    try {
      Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
      Access.open(hooks);
      if (hooks.get(null) instanceof Map<?, ?> all) {
        List<Thread> found = new ArrayList<>();
        for (Object each : all.keySet()) {
          found.add((Thread) each);
        }
        programHooks = found;
      }
    } catch (ReflectiveOperationException unknown) {
      // then JFR's last look does not wait for them
    }
  }

  /** Makes the JDK's method run, and stands in for it where it could not be woven. */
  private final class Hook extends OwnThread {
    Hook() {
      super("closecall-hook");
    }

    @Override
    protected void work() {
      if (!session.loom().seesEnd()) {
        comes();
      }
    }
  }

  /** Looks and reports; a thread of the agent, because what it opens is not the program's. */
  private final class LastThread extends OwnThread {
    LastThread() {
      super("closecall-exit");
    }

    @Override
    protected void work() {
      conclude();
    }
  }

  /**
   * What a chunk of a recording ends with; at the end of the JVM after the program's hooks, and
   * with a collection. Answers whether it is the end.
   */
  boolean lastLook() throws InterruptedException {
    boolean end = ending;
    if (end) {
      awaitProgramHooks();
    }
    session.watch().complete(end && session.options().flag(Option.GC), end);
    return end;
  }

  /** Everything known now. */
  Survey soFar() {
    return session.soFar();
  }

  /**
   * Waits for the program's hooks, but not for one that waits for a lock: JFR may hold it, in whose
   * hook this runs.
   */
  private void awaitProgramHooks() throws InterruptedException {
    long limit = System.nanoTime() + HOOK_MILLIS * 1_000_000;
    for (Thread each : programHooks) {
      int blocked = 0;
      while (each != Thread.currentThread()
          && each.isAlive()
          && blocked < BLOCKED_POLLS
          && System.nanoTime() < limit) {
        each.join(POLL_MILLIS);
        blocked = each.getState() == Thread.State.BLOCKED ? blocked + 1 : 0;
      }
    }
  }

  private void comes() {
    if (!came.compareAndSet(false, true)) {
      return;
    }
    OwnThread thread = new LastThread();
    thread.start();
    if (!thread.await(LIMIT_MILLIS)) {
      Log.warn("the last look takes longer than a minute and is given up; there may be no report");
    }
    Survey survey = last;
    boolean doubtful = gate.isDoubtful();
    boolean fails = doubtful || (survey != null && gate.fails(survey));
    if (fails && TestRun.tells()) {
      fails = false;
    } else if (doubtful) {
      Log.always(
          String.join(", ", session.options().doubts())
              + " cannot be trusted, as was said at the start; the exit code is "
              + gate.code());
    } else if (fails) {
      Log.always("there are findings that fail= names; the exit code is " + gate.code());
    } else if (survey != null && gate.isOn() && Boolean.FALSE.equals(survey.collected())) {
      Log.always(
          "fail= saw nothing, but no collection ran at the end: is -XX:+DisableExplicitGC set?");
    }
    Log.flush(FLUSH_MILLIS);
    if (fails) {
      exit();
    }
  }

  private void conclude() {
    try {
      session.tellMistakes();
      session.tellUnmatched();
      if (session.hasNothingToSay()) {
        return;
      }
      Survey survey = session.conclude();
      last = survey;
      report(survey);
    } catch (Throwable failure) {
      Log.warn("the last look failed: " + failure);
    }
  }

  /** Files first: nobody may be reading stderr. */
  private void report(Survey survey) {
    String folder = session.options().text(Option.REPORT);
    if (!folder.isEmpty()) {
      try {
        reserve.close();
        Set<String> formats = Set.copyOf(session.options().list(Option.FORMATS));
        String text = formats.contains("text") ? text(survey) : "";
        ReportFiles.write(survey, new File(folder), formats, text);
      } catch (IOException failure) {
        Log.always("no report: " + failure.getMessage());
      }
    }
    if (!TestRun.hasToldAll(survey.told()) && session.options().text(Option.LOG).equals("warn")) {
      print(survey);
    }
  }

  private void print(Survey survey) {
    String text = text(survey);
    boolean coloured = Colours.isWantedOnStderr(System.getenv());
    Log.plain(coloured ? Colours.coloured(text) : text);
  }

  /** What stderr and the file say alike. */
  private String text(Survey survey) {
    StringBuilder text = new StringBuilder();
    Accepted accepted = session.accepted();
    try {
      TextReport.write(survey, text, gate.isOn() || accepted != null);
      if (accepted != null) {
        text.append(accepted.remarks(survey));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /**
   * Leaves with the gate's code; the one thing the JDK would still have done is to delete what was
   * marked for it.
   */
  private void exit() {
    try {
      Method delete = Class.forName("java.io.DeleteOnExitHook").getDeclaredMethod("runHooks");
      Access.open(delete);
      delete.invoke(null);
    } catch (ReflectiveOperationException | RuntimeException notThere) {
      // nothing was marked, or this JDK does it elsewhere
    }
    Runtime.getRuntime().halt(gate.code());
  }
}
