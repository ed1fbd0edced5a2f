package io.closecall.gate;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that people write. */
final class Lines {

  /**
   * Reads them all, without the marks and blanks around them.
   *
   * @throws IOException naming the file and why it cannot be read
   */
  static List<String> of(File file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (FileInputStream in = new FileInputStream(file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        BufferedReader reader = new BufferedReader(text)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add((line.startsWith("\ufeff") ? line.substring(1) : line).strip());
      }
    } catch (CharacterCodingException damaged) {
      throw new IOException(file + ":" + (lines.size() + 1) + ": this is no UTF-8", damaged);
    } catch (IOException unreadable) {
      String why = file.isDirectory() ? "it is a folder" : unreadable.getMessage();
      throw new IOException(
          String.valueOf(why).startsWith(file.getPath()) ? why : file + ": " + why, unreadable);
    }
    return lines;
  }

  /** {@code text} as it may stand in a message: short, and without what moves a cursor. */
  static String shown(String text) {
    StringBuilder plain = new StringBuilder("\"");
    for (int i = 0; i < text.length() && i < 60; i++) {
      char c = text.charAt(i);
      plain.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\ufffd' : c);
    }
    return plain.append(text.length() > 60 ? "…\"" : "\"").toString();
  }

  private Lines() {}
}
