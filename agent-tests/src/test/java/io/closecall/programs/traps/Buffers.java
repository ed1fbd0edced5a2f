package io.closecall.programs.traps;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Unsafe;

/** Memory outside the heap: nothing to close, and so nothing to report but how much and where. */
public final class Buffers {

  private static final int MANY = 3;
  private static final int SIZE = 1000;
  private static final List<Object> KEPT = new ArrayList<>();

  private Buffers() {}

  public static void main(String[] args) throws Exception {
    Path file = Files.write(Path.of("buffers.bin"), new byte[SIZE]);
    // without anything to find the agent collects nothing at the end
    KEPT.add(FileChannel.open(file)); // held file-channel
    for (int i = 0; i < MANY; i++) {
      kept(file);
      dropped(file);
      freed(file);
      views();
      heapToFile(file);
    }
    System.out.println("done");
  }

  private static void kept(Path file) throws IOException {
    KEPT.add(ByteBuffer.allocateDirect(SIZE)); // direct kept
    try (FileChannel channel = FileChannel.open(file)) {
      KEPT.add(channel.map(FileChannel.MapMode.READ_ONLY, 10, 20)); // mapped kept
    }
  }

  private static void dropped(Path file) throws IOException {
    ByteBuffer.allocateDirect(SIZE).put((byte) 1); // direct dropped
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE).force(); // mapped dropped
    }
  }

  /** What libraries do that cannot wait for the collector. */
  private static void freed(Path file) throws Exception {
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Unsafe unsafe = (Unsafe) field.get(null);
    ByteBuffer direct = ByteBuffer.allocateDirect(SIZE); // direct freed
    KEPT.add(direct.limit(0));
    unsafe.invokeCleaner(direct);
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, SIZE); // mapped freed
      KEPT.add(mapped.limit(0));
      unsafe.invokeCleaner(mapped);
    }
  }

  private static void views() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE); // direct viewed
    KEPT.add(buffer.slice());
    KEPT.add(buffer.duplicate().asReadOnlyBuffer());
    KEPT.add(buffer.asLongBuffer());
  }

  /** The JDK copies through a buffer of its own. */
  private static void heapToFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.write(ByteBuffer.allocate(SIZE));
    }
  }
}
