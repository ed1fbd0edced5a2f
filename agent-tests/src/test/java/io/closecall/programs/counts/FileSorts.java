package io.closecall.programs.counts;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.stream.FileImageInputStream;

/** Files, folders and archives. */
final class FileSorts {

  private static final Path FILE = Path.of("counted.bin");
  private static final Path ZIP = Path.of("counted.zip");

  private FileSorts() {}

  static List<Sort> all() {
    prepare();
    File file = FILE.toFile();
    return List.of(
        Sort.of("file-input-stream", () -> new FileInputStream(file)),
        Sort.of("file-output-stream", () -> new FileOutputStream(file, true)),
        Sort.of("random-access-file", () -> new RandomAccessFile(file, "r")),
        Sort.of("file-channel", () -> FileChannel.open(FILE)),
        Sort.of("async-file-channel", () -> AsynchronousFileChannel.open(FILE)),
        // the channel keeps its locks
        Sort.of("file-lock", new Locks()).stays(),
        Sort.of("directory-stream", () -> Files.newDirectoryStream(Path.of("."))),
        Sort.of("watch-service", () -> FileSystems.getDefault().newWatchService()).stays(),
        Sort.of("zip-file-system", () -> FileSystems.newFileSystem(ZIP)),
        Sort.of("zip-file", () -> new ZipFile(ZIP.toFile())),
        Sort.of("inflater", Inflater::new).closedBy(inflater -> ((Inflater) inflater).end()),
        Sort.of("deflater", Deflater::new).closedBy(deflater -> ((Deflater) deflater).end()),
        Sort.of("image-stream", () -> new FileImageInputStream(file)));
  }

  private static void prepare() {
    try {
      Files.write(FILE, new byte[100]);
      try (OutputStream out = Files.newOutputStream(ZIP);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("entry"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Locks one byte after the other of a file that stays open. */
  private static final class Locks implements Sort.Opening {
    private FileChannel channel;
    private long next;

    @Override
    public FileLock open() throws IOException {
      if (channel == null) {
        channel = FileChannel.open(FILE, StandardOpenOption.WRITE);
      }
      return channel.lock(next++, 1, false);
    }
  }
}
