package io.closecall.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A small file opened, read and closed, so many frames above JMH's own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FileOpening {
  private static final int SIZE = 1024;

  /** Frames between JMH and the opening. */
  @Param({"10", "60"})
  public int depth;

  private final byte[] buffer = new byte[SIZE];
  private String path = "";

  @Setup(Level.Trial)
  public void create() throws IOException {
    path = Files.write(Files.createTempFile("closecall-bench", ".txt"), buffer).toString();
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(Path.of(path));
  }

  @Benchmark
  public int openReadClose() throws IOException {
    return descend(depth);
  }

  /** Not inlined, so that every frame is one that a stack walk must visit. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int descend(int left) throws IOException {
    if (left > 1) {
      return descend(left - 1);
    }
    try (FileInputStream in = new FileInputStream(path)) {
      return in.read(buffer);
    }
  }
}
