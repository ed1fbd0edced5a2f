package io.closecall.tests.kinds;

import io.closecall.programs.contract.Contract;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One run of the contract for each JDK and set of options, with every specimen in the same JVM: the
 * kinds' tests share it and look at their own findings.
 */
final class ContractRuns {

  /** As the agent is by default: a finding's site is the specimen's line. */
  static final List<String> DEFAULTS = List.of();

  /** Every stack taken, and the site narrowed to the scenario's line. */
  static final List<String> BY_SCENARIO =
      List.of("stacks=all", "packages=" + Contract.class.getPackageName());

  private record Key(Jdk jdk, List<String> options) {}

  private static final Map<Key, FutureTask<Run>> RUNS = new ConcurrentHashMap<>();

  private ContractRuns() {}

  static Run of(Jdk jdk, List<String> options) {
    Key key = new Key(jdk, options);
    FutureTask<Run> run =
        RUNS.computeIfAbsent(key, k -> new FutureTask<>(() -> run(k.jdk(), k.options())));
    run.run();
    try {
      return run.get();
    } catch (ExecutionException e) {
      throw new AssertionError("the contract did not run on " + jdk + " with " + options, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Every second kind switched off, this one among them. */
  static List<String> without(String kind) {
    List<String> kinds = Specimens.kinds();
    List<String> option = new ArrayList<>(List.of("kinds=*"));
    for (int i = kinds.indexOf(kind) % 2; i < kinds.size(); i += 2) {
      option.add("-" + kinds.get(i));
    }
    return List.of(String.join(",", option));
  }

  private static Run run(Jdk jdk, List<String> options) {
    return Program.of(Contract.class)
        .on(jdk)
        .options(options.toArray(String[]::new))
        .libraries("h2")
        .arguments(Specimens.names(jdk))
        .timeout(Duration.ofMinutes(2))
        .run();
  }
}
