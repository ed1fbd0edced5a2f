package io.closecall.programs.traps;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Image streams: forgotten ones, which a disposer or a finalizer closes, and closed ones. */
public final class ImageFiles {

  private ImageFiles() {}

  public static void main(String[] args) throws Exception {
    File file = new File("picture.png");
    BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    ImageIO.read(file);
    ImageIO.read(file.toURI().toURL());
    ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    notAPicture();
    readers(file, bytes.toByteArray());
    ownFile(file);
    System.out.println("done");
  }

  private static void notAPicture() throws IOException {
    File text = new File("text.txt");
    Files.writeString(text.toPath(), "words");
    if (ImageIO.read(text) != null) {
      System.out.println("it is a picture");
    }
  }

  private static void readers(File file, byte[] bytes) throws IOException {
    read(ImageIO.createImageInputStream(file)); // leaked image-stream
    read(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))); // leaked image-stream
    read(new Own(file)); // leaked image-stream
    read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
    try (ImageInputStream closed = ImageIO.createImageInputStream(file)) {
      read(closed);
    }
  }

  /** Reads a picture as one should, but for the stream. */
  private static void read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    ImageReader reader = readers.next();
    reader.setInput(in);
    reader.read(0);
    reader.dispose();
  }

  /** The program's own file is what has to be closed, and the stream closes it. */
  private static void ownFile(File file) throws IOException {
    read(new FileImageInputStream(new RandomAccessFile(file, "r"))); // leaked random-access-file
    new FileImageInputStream(new RandomAccessFile(file, "r")).close();
  }

  /** No disposer closes one of a subclass, but a finalizer does. */
  private static final class Own extends FileImageInputStream {
    Own(File file) throws IOException {
      super(file);
    }
  }
}
