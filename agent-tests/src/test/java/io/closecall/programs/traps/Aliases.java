package io.closecall.programs.traps;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** Streams on descriptors that others own, and streams kept alive and closed by what is theirs. */
public final class Aliases {

  private static final int MANY = 3;

  private Aliases() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("aliases", ".txt", new File("."));
    for (int i = 0; i < MANY; i++) {
      standardStreams();
      aliasDropped(file);
      aliasCloses(file);
      onlyTheDescriptorIsKept(file);
      onlyTheChannelIsKept(file);
    }
    System.out.println("done");
  }

  private static void standardStreams() throws IOException {
    new FileOutputStream(FileDescriptor.err).flush();
    new FileInputStream(FileDescriptor.in).available();
  }

  private static void aliasDropped(File file) throws IOException {
    try (FileInputStream owner = new FileInputStream(file)) {
      new FileInputStream(owner.getFD()).read();
      System.gc();
      owner.read();
    }
  }

  private static void aliasCloses(File file) throws IOException {
    FileOutputStream owner = new FileOutputStream(file);
    new FileOutputStream(owner.getFD()).close();
  }

  private static void onlyTheDescriptorIsKept(File file) throws IOException {
    FileDescriptor descriptor = descriptor(file);
    System.gc();
    new FileInputStream(descriptor).close();
  }

  private static FileDescriptor descriptor(File file) throws IOException {
    return new FileInputStream(file).getFD();
  }

  private static void onlyTheChannelIsKept(File file) throws IOException {
    try (FileChannel channel = channel(file)) {
      System.gc();
      channel.size();
    }
  }

  private static FileChannel channel(File file) throws IOException {
    return new FileInputStream(file).getChannel();
  }
}
