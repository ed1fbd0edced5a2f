package io.closecall.bench;

import io.closecall.ledger.Ledger;
import io.closecall.ledger.Sink;
import io.closecall.ledger.Stacks;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The ledger alone, without stacks: one resource opened and closed through what woven points call,
 * while others stay open. Needs no agent.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LedgerTraffic {
  /** Resources that are open all the while. */
  @Param({"0", "100000"})
  public int live;

  private final List<Object> alive = new ArrayList<>();
  private final Ledger ledger = new Ledger(Stacks.NONE, 1_000_000);
  private final Sink opening =
      Sink.opening(ledger, new Tally("thing", 0, 1), "com.acme.Thing", Sink.Keeping.IF_THERE);
  private final Sink closing = Sink.closing(ledger);

  @Setup(Level.Trial)
  public void open() {
    for (int i = 0; i < live; i++) {
      Object resource = new Object();
      alive.add(resource);
      opening.accept(resource, null);
    }
  }

  @Benchmark
  public Object openClose() {
    Object resource = new Object();
    opening.accept(resource, null);
    closing.accept(resource, null);
    return resource;
  }
}
