package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;

/** On a file, made by its constructor or by ImageIO. */
public final class ImageStreams implements Specimen<ImageInputStream> {

  private File file;

  @Override
  public String kind() {
    return "image-stream";
  }

  @Override
  public void begin() throws IOException {
    file = File.createTempFile("specimen", ".png");
  }

  @Override
  public ImageInputStream open() throws IOException {
    return new FileImageInputStream(file); // opens
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
    return Map.of(
        "to write", () -> new FileImageOutputStream(file), // opens otherwise
        "by ImageIO", () -> ImageIO.createImageInputStream(file), // opens otherwise
        "to write, by ImageIO", () -> ImageIO.createImageOutputStream(file)); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a file that is not there", () -> new FileImageInputStream(new File(file + ".missing")),
        "a folder", () -> new FileImageOutputStream(file.getParentFile()));
  }

  @Override
  public void end() {
    file.delete();
  }
}
