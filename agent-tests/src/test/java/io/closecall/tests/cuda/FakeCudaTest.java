package io.closecall.tests.cuda;

import static io.closecall.tests.harness.RunAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.cuda.AddressReuse;
import io.closecall.programs.cuda.Aliases;
import io.closecall.programs.cuda.AllForms;
import io.closecall.programs.cuda.ContextEnds;
import io.closecall.programs.cuda.DeviceRules;
import io.closecall.programs.cuda.DriverLeaks;
import io.closecall.programs.cuda.FailedCalls;
import io.closecall.programs.cuda.KeptUnderReuse;
import io.closecall.programs.cuda.PinnedMemory;
import io.closecall.programs.cuda.RuntimeLeaks;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fakes themselves, without the agent: their ledger is the truth that it is measured by. */
class FakeCudaTest {

  private final FakeDevice device = FakeCuda.orSkip().newDevice();

  @OnEachJdk
  void runtimeLeaks(Jdk jdk) {
    List<Long> dropped = bytes(1_000, 2_000, 3_000, 4_000, 5_000, 1_024 * 3, 512 * 5 * 7);
    List<Long> held = bytes(6_000, 7_000, 1_536 * 3, 1_024 * 3 * 3);
    leaves(
        Map.of("device", both(dropped, held), "stream", handles(5), "event", handles(3)),
        device,
        RuntimeLeaks.class,
        jdk);
  }

  @OnEachJdk
  void driverLeaks(Jdk jdk) {
    List<Long> dropped = bytes(1_000, 2_000, 3_000, 4_000, 5_000, 1_024 * 3);
    List<Long> held = bytes(6_000, 7_000, 1_536 * 3);
    leaves(
        Map.of(
            "device", both(dropped, held),
            "stream", handles(3),
            "event", handles(3),
            "context", handles(1)),
        device,
        DriverLeaks.class,
        jdk);
  }

  @OnEachJdk
  void aliases(Jdk jdk) {
    List<Long> memory = bytes(1_000, 2_000, 512 * 2 * 2, 5_000, 6_000);
    leaves(
        Map.of("device", memory, "stream", handles(1), "event", handles(2)),
        device,
        Aliases.class,
        jdk);
  }

  @OnEachJdk
  void failedCalls(Jdk jdk) {
    List<Long> memory = bytes(1_000, 2_000, 3_000, 6_000);
    leaves(
        Map.of("device", memory, "stream", handles(1), "event", handles(1)),
        device.failing(FailedCalls.FAULTS),
        FailedCalls.class,
        jdk);
  }

  @OnEachJdk
  void contextEnds(Jdk jdk) {
    leaves(
        Map.of("device", bytes(3_000, 4_000), "stream", handles(1), "context", handles(1)),
        device,
        ContextEnds.class,
        jdk);
  }

  @OnEachJdk
  void pinnedMemory(Jdk jdk) {
    leaves(
        Map.of("host", bytes(1_000, 2_000), "registration", bytes(3_000)),
        device,
        PinnedMemory.class,
        jdk);
  }

  @OnEachJdk
  void allForms(Jdk jdk) {
    leaves(Map.of(), device, AllForms.class, jdk);
  }

  @OnEachJdk
  void addressReuse(Jdk jdk) {
    leaves(Map.of(), device, AddressReuse.class, jdk);
  }

  @OnEachJdk
  void keptUnderReuse(Jdk jdk) {
    leaves(Map.of("device", Collections.nCopies(2_000, 128L)), device, KeptUnderReuse.class, jdk);
  }

  @Test
  void answersAsDocumented() {
    assertThat(run(device, Program.of(DeviceRules.class)))
        .succeeded()
        .printed(answers(1L << 30, true));
  }

  @Test
  void obeysItsKnobs() {
    FakeDevice small = device.withTotal(1_000_000).withoutReuse();
    assertThat(run(small, Program.of(DeviceRules.class)))
        .succeeded()
        .printed(answers(1_000_000, false));
  }

  @Test
  void hasEverySymbolThatTheDriverNativesWant() {
    Program program = Program.of(DeviceRules.class).environment("LD_BIND_NOW", "1");
    assertThat(run(device, program)).succeeded();
  }

  @Test
  void refusesFaultsItDoesNotUnderstand() {
    Run run = run(device.failing("cudaFree"), Program.of(AllForms.class));
    assertTrue(run.exitCode() != 0, run::toString);
    assertThat(run).saidOnStderr("FAKE_CUDA_FAIL wants function:n:code");
  }

  @Test
  void failsWithoutALedger() {
    assertThrows(AssertionError.class, device::left);
  }

  @Test
  void compilesOnce(@TempDir Path folder) throws IOException {
    Path libraries = FakeCuda.compiledIn(folder).libraries();
    assertEquals(libraries, FakeCuda.compiledIn(folder, "no-such-compiler").libraries());
    try (Stream<Path> children = Files.list(folder)) {
      assertEquals(List.of(libraries), children.toList());
    }
  }

  @Test
  void saysWhyThereIsNoFake(@TempDir Path folder) {
    FakeCuda.Unavailable reason =
        assertThrows(
            FakeCuda.Unavailable.class, () -> FakeCuda.compiledIn(folder, "no-such-compiler"));
    assertTrue(String.valueOf(reason.getMessage()).contains("no-such-compiler does not start"));
  }

  /** The ledger holds these sizes by kind, and as many handles as the program marks. */
  private static void leaves(
      Map<String, List<Long>> sizes, FakeDevice device, Class<?> main, Jdk jdk) {
    Run run = run(device, Program.of(main).on(jdk));
    assertThat(run).succeeded().printed().saidNothingOnStderr();
    DeviceLedger left = device.left();
    Map<String, List<Long>> sorted = new TreeMap<>();
    sizes.forEach((kind, list) -> sorted.put(kind, list.stream().sorted().toList()));
    assertEquals(sorted, left.sizes(), run::toString);
    List<Mark> marks = Mark.in(main);
    assertEquals(left.count("device"), marked(marks, "cuda-memory"));
    assertEquals(left.count("stream"), marked(marks, "cuda-stream"));
    assertEquals(left.count("event"), marked(marks, "cuda-event"));
  }

  private static long marked(List<Mark> marks, String kind) {
    return marks.stream().filter(mark -> mark.kind().equals(kind)).mapToLong(Mark::count).sum();
  }

  private static Run run(FakeDevice device, Program program) {
    return device.under(program).withoutAgent().run();
  }

  private static List<Long> bytes(long... sizes) {
    return LongStream.of(sizes).boxed().toList();
  }

  private static List<Long> handles(int count) {
    return Collections.nCopies(count, 0L);
  }

  private static List<Long> both(List<Long> some, List<Long> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static String[] answers(long total, boolean reuse) {
    return new String[] {
      "before cuInit: 3",
      "without a context: 201",
      "cuCtxCreate: 0",
      "bytes in all: " + total,
      "cuMemAlloc: 0",
      "bytes used: 100000",
      "cuMemFree: 0",
      "address given out again: " + reuse,
      "bytes used: 0",
      "more than there is: 2",
      "second cuMemFree: 1",
      "cuMemFree of null: 0",
      "second cuStreamDestroy: 400",
      "second cuEventDestroy: 400",
      "cuMemHostRegister: 0",
      "again: 712",
      "cuMemHostUnregister: 0",
      "again: 713",
      "cuCtxDestroy: 0",
      "without a context: 201",
      "runtime, which makes one: 0",
    };
  }
}
