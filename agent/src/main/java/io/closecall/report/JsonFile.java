package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON in the making, all of whose texts are well-formed. */
final class JsonFile {
  private final JsonWriter json;
  private final String indent;

  JsonFile(Writer out, String indent) {
    this.indent = indent;
    json = new JsonWriter(out);
    json.setIndent(indent);
    json.setSerializeNulls(true);
  }

  /** What writes everything but texts. */
  JsonWriter json() {
    return json;
  }

  /** On one line: they are many. */
  void numbers(String name, List<Long> values) throws IOException {
    json.name(name).beginArray();
    json.setIndent("");
    for (Long value : values) {
      json.value(value);
    }
    json.endArray();
    json.setIndent(indent);
  }

  /** A list of texts. */
  void texts(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(wellFormed(value));
    }
    json.endArray();
  }

  /** A text, or null. */
  void text(String name, @Nullable String value) throws IOException {
    json.name(name).value(value == null ? null : wellFormed(value));
  }

  /** UTF-8 has no lone surrogates; a file name can. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
            .forEach(
                c ->
                    clean.appendCodePoint(
                        Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c));
        return clean.toString();
      }
    }
    return text;
  }
}
