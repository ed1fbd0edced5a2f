package io.closecall.tests.cuda;

import io.closecall.tests.harness.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fake device as one forked JVM sees it; a second run on it replaces the first one's ledger.
 */
public final class FakeDevice {

  private final FakeCuda cuda;
  private final Path folder;
  private final Map<String, String> knobs;

  FakeDevice(FakeCuda cuda, Path folder, Map<String, String> knobs) {
    this.cuda = cuda;
    this.folder = folder;
    this.knobs = knobs;
  }

  /** Makes calls fail, each as {@code function:n-th call:code}, separated by commas. */
  public FakeDevice failing(String faults) {
    return with("FAKE_CUDA_FAIL", faults);
  }

  /** The size of the device memory, 1 GiB unless told. */
  public FakeDevice withTotal(long bytes) {
    return with("FAKE_CUDA_TOTAL", Long.toString(bytes));
  }

  /** Gives no address out twice. The usual device gives out the address freed last. */
  public FakeDevice withoutReuse() {
    return with("FAKE_CUDA_REUSE", "never");
  }

  /** The program with what its JVM needs to find JCuda and this device. */
  public Program under(Program program) {
    Program changed =
        program
            .libraries("jcuda", "jcuda-natives")
            .environment("LD_LIBRARY_PATH", cuda.libraries().toString())
            .environment("FAKE_CUDA_LEDGER", ledger().toString())
            .flags("--enable-native-access=ALL-UNNAMED")
            .flags("-Djava.library.path=" + cuda.libraries())
            // JCuda unpacks its natives here and takes a file of that name that is there already.
            .flags("-Djava.io.tmpdir=" + folder);
    for (Map.Entry<String, String> knob : knobs.entrySet()) {
      changed = changed.environment(knob.getKey(), knob.getValue());
    }
    return changed;
  }

  /** What the last program on this device left; fails where none came to its end. */
  public DeviceLedger left() {
    if (!Files.exists(ledger())) {
      throw new AssertionError("no ledger at " + ledger() + ": the fake was not loaded, or killed");
    }
    return DeviceLedger.read(ledger());
  }

  private Path ledger() {
    return folder.resolve("ledger");
  }

  private FakeDevice with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(knobs);
    more.put(name, value);
    return new FakeDevice(cuda, folder, more);
  }
}
