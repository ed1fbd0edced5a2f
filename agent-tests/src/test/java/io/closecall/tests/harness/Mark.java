package io.closecall.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program expects to be found, stated on the line that causes it: {@code // leaked
 * file-input-stream x3}. Several on one line are separated by commas.
 *
 * @param verdict the word the finding has
 * @param kind the kind's id
 * @param place the file and line
 * @param count how many resources the finding counts, 1 where the mark says nothing
 */
public record Mark(String verdict, String kind, String place, long count)
    implements Comparable<Mark> {

  private static final String ONE =
      "(leaked|held|abandoned|overdue|misuse) ([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?: x(\\d+))?";
  private static final Pattern COMMENT = Pattern.compile("// (" + ONE + "(?:, " + ONE + ")*)\\s*$");
  private static final Pattern EACH = Pattern.compile(ONE);

  /** A finding in the form of a mark. */
  public static Mark of(Finding finding) {
    return new Mark(finding.verdict(), finding.kind(), finding.place(), finding.count());
  }

  /** The marks in the sources of these classes. */
  public static List<Mark> in(Class<?>... programs) {
    List<Mark> marks = new ArrayList<>();
    for (Class<?> program : programs) {
      marks.addAll(in(source(program)));
    }
    return marks;
  }

  /** The places in a class's source whose line ends with this comment. */
  public static List<String> places(Class<?> program, String comment) {
    Path source = source(program);
    List<String> lines = lines(source);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().endsWith("// " + comment)) {
        places.add(source.getFileName() + ":" + (i + 1));
      }
    }
    return places;
  }

  /** The marks in a source file. */
  public static List<Mark> in(Path source) {
    List<String> lines = lines(source);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.find()) {
        Matcher each = EACH.matcher(comment.group(1));
        while (each.find()) {
          long count = each.group(3) == null ? 1 : Long.parseLong(each.group(3));
          String place = source.getFileName() + ":" + (i + 1);
          marks.add(new Mark(each.group(1), each.group(2), place, count));
        }
      }
    }
    return marks;
  }

  private static Path source(Class<?> program) {
    String file = program.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    return Artifacts.sources().resolve(file);
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int compareTo(Mark other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return place + " " + verdict + " " + kind + " x" + count;
  }
}
