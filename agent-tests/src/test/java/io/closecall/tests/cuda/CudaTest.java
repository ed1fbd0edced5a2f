package io.closecall.tests.cuda;

import static io.closecall.tests.harness.RunAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.cuda.AddressReuse;
import io.closecall.programs.cuda.Aliases;
import io.closecall.programs.cuda.AllForms;
import io.closecall.programs.cuda.ContextEnds;
import io.closecall.programs.cuda.DriverLeaks;
import io.closecall.programs.cuda.FailedCalls;
import io.closecall.programs.cuda.KeptUnderReuse;
import io.closecall.programs.cuda.PinnedMemory;
import io.closecall.programs.cuda.RuntimeLeaks;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.util.Map;

/**
 * The agent under the real JCuda classes: its open handles are those of the driver's own ledger,
 * handle for handle.
 */
class CudaTest {
  private static final Map<String, String> KINDS =
      Map.of("cuda-memory", "device", "cuda-stream", "stream", "cuda-event", "event");

  private final FakeDevice device = FakeCuda.orSkip().newDevice();

  @OnEachJdk
  void runtimeLeaks(Jdk jdk) {
    matches(device, RuntimeLeaks.class, jdk);
  }

  @OnEachJdk
  void driverLeaks(Jdk jdk) {
    matches(device, DriverLeaks.class, jdk);
  }

  @OnEachJdk
  void aliases(Jdk jdk) {
    matches(device, Aliases.class, jdk);
  }

  @OnEachJdk
  void failedCalls(Jdk jdk) {
    matches(device.failing(FailedCalls.FAULTS), FailedCalls.class, jdk);
  }

  @OnEachJdk
  void contextEnds(Jdk jdk) {
    matches(device, ContextEnds.class, jdk);
  }

  @OnEachJdk
  void keptUnderReuse(Jdk jdk) {
    matches(device, KeptUnderReuse.class, jdk);
  }

  @OnEachJdk
  void whatIsReleasedInAnyFormIsSilent(Jdk jdk) {
    assertThat(run(device, AllForms.class, jdk)).foundNothing();
  }

  @OnEachJdk
  void reusedAddressesAreSilent(Jdk jdk) {
    assertThat(run(device, AddressReuse.class, jdk)).foundNothing();
  }

  @OnEachJdk
  void pinnedHostMemoryIsNotDeviceMemory(Jdk jdk) {
    assertThat(run(device, PinnedMemory.class, jdk)).foundNothing();
  }

  /** The findings are those marked, and per kind they are what the driver's ledger still holds. */
  private static void matches(FakeDevice device, Class<?> program, Jdk jdk) {
    Run run = run(device, program, jdk);
    assertThat(run).matchesMarksOf(program);
    DeviceLedger left = device.left();
    Report report = run.report();
    KINDS.forEach(
        (kind, name) -> {
          long count = report.findings(kind).stream().mapToLong(Finding::count).sum();
          long bytes = report.findings(kind).stream().mapToLong(Finding::bytes).sum();
          assertEquals(left.count(name), count, () -> kind + "\n" + run);
          assertEquals(left.bytes(name), bytes, () -> kind + " bytes\n" + run);
        });
  }

  private static Run run(FakeDevice device, Class<?> program, Jdk jdk) {
    return device.under(Program.of(program).on(jdk)).run();
  }
}
