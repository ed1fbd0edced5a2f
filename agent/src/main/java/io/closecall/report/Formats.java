package io.closecall.report;

import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats of a report by name: the one place where they are listed. */
public final class Formats {
  private static final Map<String, Format> ALL = new LinkedHashMap<>();

  static {
    add("json", ".json", JsonReport::write);
    add("text", ".txt", TextReport::write);
    add("html", ".html", HtmlReport::write);
    add("junit", ".junit.xml", JunitReport::write);
    add("collapsed", ".collapsed", CollapsedStacks::write);
    addPlaced("sarif", ".sarif", SarifReport::write);
    addPlaced("markdown", ".md", MarkdownReport::write);
    addPlaced("github", ".github", GithubAnnotations::write);
    addPlaced("gitlab", ".codequality", GitlabReport::write);
  }

  /** Writes a survey in a format that names no files. */
  @FunctionalInterface
  private interface Unplaced {
    void write(Survey survey, Writer out) throws IOException;
  }

  /** Writes a survey in one format. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes {@code survey}, whose frames are at {@code places}, to {@code out}, which stays open.
     */
    void write(Survey survey, Places places, Writer out) throws IOException;
  }

  /**
   * A format.
   *
   * @param suffix what its files end in
   * @param placed whether it names lines of source files
   * @param writing writes it
   */
  public record Format(String suffix, boolean placed, Writing writing) {}

  /** The names, in the order in which they are listed. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** The format of that name, null if there is none. */
  public static @Nullable Format find(String name) {
    return ALL.get(name);
  }

  private static void add(String name, String suffix, Unplaced writing) {
    Writing anywhere = (survey, places, out) -> writing.write(survey, out);
    ALL.put(name, new Format(suffix, false, anywhere));
  }

  private static void addPlaced(String name, String suffix, Writing writing) {
    ALL.put(name, new Format(suffix, true, writing));
  }

  private Formats() {}
}
