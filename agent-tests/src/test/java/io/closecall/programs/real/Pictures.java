package io.closecall.programs.real;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Makes twenty thumbnails of a picture of its own, from file to file. */
public final class Pictures {

  private Pictures() {}

  public static void main(String[] args) throws IOException {
    ImageIO.setUseCache(false);
    File picture = File.createTempFile("picture", ".png", new File("."));
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture);
    int pixels = 0;
    for (int i = 0; i < 20; i++) {
      File thumbnail = new File("thumbnail-" + i + ".png");
      Thumbnails.of(picture).size(16, 16).toFile(thumbnail); // thumbnails
      pixels += ImageIO.read(thumbnail).getWidth();
    }
    System.out.println(pixels);
  }
}
