package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;

/** A stream and its channel: one resource, closed by either. */
public final class StreamChannels {

  private static final int MANY = 3;

  private StreamChannels() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("channels", ".txt", new File("."));
    for (int i = 0; i < MANY; i++) {
      theChannelCloses(file);
      theStreamCloses(file);
      whatIsOverTheChannelCloses(file);
      theChannelOfAnAliasCloses(file);
      anInterruptCloses(file);
      nobodyCloses(file);
    }
    System.out.println("done");
  }

  private static void theChannelCloses(File file) throws IOException {
    new FileInputStream(file).getChannel().close();
    new FileOutputStream(file, true).getChannel().close();
    new RandomAccessFile(file, "rw").getChannel().close();
  }

  private static void theStreamCloses(File file) throws IOException {
    FileInputStream in = new FileInputStream(file);
    FileChannel input = in.getChannel();
    in.close();
    RandomAccessFile access = new RandomAccessFile(file, "r");
    FileChannel accessed = access.getChannel();
    access.close();
    if (input.isOpen() || accessed.isOpen()) {
      throw new IllegalStateException("a channel outlives its stream");
    }
  }

  private static void whatIsOverTheChannelCloses(File file) throws IOException {
    Channels.newInputStream(new FileInputStream(file).getChannel()).close();
    Channels.newOutputStream(new RandomAccessFile(file, "rw").getChannel()).close();
  }

  private static void theChannelOfAnAliasCloses(File file) throws IOException {
    FileInputStream owner = new FileInputStream(file);
    new FileInputStream(owner.getFD()).getChannel().close();
  }

  private static void anInterruptCloses(File file) throws IOException {
    FileChannel channel = new FileInputStream(file).getChannel();
    Thread.currentThread().interrupt();
    try {
      channel.read(ByteBuffer.allocate(1));
    } catch (ClosedByInterruptException expected) {
      Thread.interrupted();
    }
  }

  private static void nobodyCloses(File file) throws IOException {
    new FileInputStream(file).getChannel().size(); // leaked file-input-stream x3
    new FileOutputStream(file, true).getChannel().size(); // leaked file-output-stream x3
    new RandomAccessFile(file, "r").getChannel().size(); // leaked random-access-file x3
    FileChannel.open(file.toPath()).size(); // leaked file-channel x3
  }
}
