package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.FileCacheImageOutputStream;
import javax.imageio.stream.ImageInputStream;

/** On a temporary file, which ImageIO closes and deletes when the JVM ends. */
public final class ImageCaches implements Specimen<ImageInputStream> {

  @Override
  public String kind() {
    return "image-stream";
  }

  @Override
  public boolean heldWhenKept() {
    return false;
  }

  @Override
  public ImageInputStream open() throws IOException {
    return new FileCacheImageInputStream(new ByteArrayInputStream(new byte[9]), null); // opens
  }

  @Override
  public void use(ImageInputStream stream) throws IOException {
    stream.read();
  }

  @Override
  public void close(ImageInputStream stream) throws IOException {
    try {
      stream.close();
    } catch (IOException closedAlready) {
      // the second close of an image stream complains
    }
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("to write", ImageCaches::toWrite, "by ImageIO", ImageCaches::byImageIo);
  }

  private static AutoCloseable toWrite() throws IOException {
    return new FileCacheImageOutputStream(new ByteArrayOutputStream(), null); // opens otherwise
  }

  private static AutoCloseable byImageIo() throws IOException {
    return ImageIO.createImageInputStream(new ByteArrayInputStream(new byte[9])); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[9]);
    return Map.of(
        "no folder", () -> new FileCacheImageInputStream(bytes, new File("missing/folder")));
  }
}
