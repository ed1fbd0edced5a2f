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
    ALL.put("json", new Format(".json", JsonReport::write));
    ALL.put("text", new Format(".txt", TextReport::write));
    ALL.put("html", new Format(".html", HtmlReport::write));
  }

  /** Writes a survey in one format. */
  @FunctionalInterface
  public interface Writing {
    /** Writes {@code survey} to {@code out}, which stays open. */
    void write(Survey survey, Writer out) throws IOException;
  }

  /**
   * A format.
   *
   * @param suffix what its files end in
   * @param writing writes it
   */
  public record Format(String suffix, Writing writing) {}

  /** The names, in the order in which they are listed. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** The format of that name, null if there is none. */
  public static @Nullable Format find(String name) {
    return ALL.get(name);
  }

  private Formats() {}
}
