package io.closecall.programs.real;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Writes images and reads them, with ImageIO's cache on disk and without. */
public final class Images implements CorrectPrograms.Correct {

  @Override
  public void run() throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    for (boolean cache : new boolean[] {true, false}) {
      ImageIO.setUseCache(cache);
      for (String format : new String[] {"png", "jpg", "bmp", "gif"}) {
        File file = new File("image." + format);
        ImageIO.write(image, format, file);
        expect(ImageIO.read(file));
        expect(ImageIO.read(file.toURI().toURL()));
        try (InputStream in = new FileInputStream(file)) {
          expect(ImageIO.read(in));
        }
        reader(file);
      }
    }
  }

  private static void reader(File file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      expect(reader.read(0));
      reader.dispose();
    }
    try (InputStream file2 = new FileInputStream(file);
        ImageInputStream in = ImageIO.createImageInputStream(file2)) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      expect(reader.read(0));
      reader.dispose();
    }
  }

  private static void expect(BufferedImage image) {
    if (image.getWidth() != 32) {
      throw new IllegalStateException();
    }
  }
}
