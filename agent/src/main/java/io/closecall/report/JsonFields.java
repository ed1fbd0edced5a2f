package io.closecall.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON as a stream of fields. What is not as expected is a {@link BadReport} that names the place,
 * or an exception that {@link #meaning} makes one of; a null stands for a field that is not there.
 */
final class JsonFields {
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
  private static final int SHOWN = 40;

  private final ToEnd text;
  private final JsonReader json;
  private final String name;

  /** {@code name} is what errors call it. */
  JsonFields(Reader in, String name) {
    text = new ToEnd(in);
    json = new JsonReader(text);
    json.setStrictness(Strictness.STRICT);
    this.name = name;
  }

  /** Enters an object and answers the name of its first field; null if it is null or empty. */
  @Nullable String open() throws IOException {
    if (!enters(JsonToken.BEGIN_OBJECT, "an object")) {
      return null;
    }
    json.beginObject();
    return next();
  }

  /** The name of the next field; null, and the object is left, if there is none. */
  @Nullable String next() throws IOException {
    if (json.hasNext()) {
      return json.nextName();
    }
    json.endObject();
    return null;
  }

  /** Enters an array; false if it is null. */
  boolean openList() throws IOException {
    if (!enters(JsonToken.BEGIN_ARRAY, "a list")) {
      return false;
    }
    json.beginArray();
    return true;
  }

  /** Whether the array goes on; it is left if not. */
  boolean more() throws IOException {
    if (json.hasNext()) {
      return true;
    }
    json.endArray();
    return false;
  }

  /** Reads over a value of any kind. */
  void skip() throws IOException {
    json.skipValue();
  }

  /** The end of the file, which must be here. */
  void end() throws IOException {
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw bad("the report is over, but the file goes on");
    }
  }

  @Nullable String text() throws IOException {
    return enters(JsonToken.STRING, "a text") ? json.nextString() : null;
  }

  String text(String otherwise) throws IOException {
    String text = text();
    return text == null ? otherwise : text;
  }

  long number(long otherwise) throws IOException {
    if (!enters(JsonToken.NUMBER, "a whole number")) {
      return otherwise;
    }
    String digits = json.nextString();
    try {
      long number = Long.parseLong(digits);
      if (number < 0) {
        throw bad("a number that is not negative is expected, not " + digits);
      }
      return number;
    } catch (NumberFormatException fraction) {
      throw bad("a whole number is expected, not " + shown(digits));
    }
  }

  /** A whole number that may be negative. */
  long signed(long otherwise) throws IOException {
    if (!enters(JsonToken.NUMBER, "a whole number")) {
      return otherwise;
    }
    String digits = json.nextString();
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException fraction) {
      throw bad("a whole number is expected, not " + shown(digits));
    }
  }

  double decimal(double otherwise) throws IOException {
    return enters(JsonToken.NUMBER, "a number") ? json.nextDouble() : otherwise;
  }

  @Nullable Boolean flag() throws IOException {
    return enters(JsonToken.BOOLEAN, "true or false") ? json.nextBoolean() : null;
  }

  boolean flag(boolean otherwise) throws IOException {
    Boolean flag = flag();
    return flag == null ? otherwise : flag;
  }

  Instant time(Instant otherwise) throws IOException {
    if (!enters(JsonToken.STRING, "a time")) {
      return otherwise;
    }
    String text = json.nextString();
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw bad("a time such as 2026-01-31T12:00:00Z is expected, not " + shown(text));
    }
  }

  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    if (openList()) {
      while (more()) {
        texts.add(text(""));
      }
    }
    return List.copyOf(texts);
  }

  /** What is wrong, and where. */
  BadReport bad(String what) {
    Matcher place = PLACE.matcher(json.toString());
    String where =
        place.find() ? "line " + place.group(1) + ", column " + place.group(2) + ", " : "";
    return new BadReport(name + ": " + where + json.getPath() + ": " + what);
  }

  static String shown(String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return "\"" + Plain.printable(cut) + "\"";
  }

  /** Whether a value of the form is next; a null is read over. */
  private boolean enters(JsonToken form, String what) throws IOException {
    JsonToken token = json.peek();
    if (token == JsonToken.NULL) {
      json.nextNull();
      return false;
    }
    if (token != form) {
      throw bad(what + " is expected, not " + found(token));
    }
    return true;
  }

  private String found(JsonToken token) throws IOException {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "a list";
      case STRING, NUMBER -> shown(json.nextString());
      case BOOLEAN -> Boolean.toString(json.nextBoolean());
      default -> "the end of the file";
    };
  }

  /** What {@code damaged}, thrown while this was read, means for the file. */
  IOException meaning(IOException damaged) {
    if (damaged instanceof EOFException
        || (damaged instanceof MalformedJsonException && text.ended)) {
      return bad("the file ends in the middle of the report");
    }
    if (damaged instanceof MalformedJsonException) {
      return bad("this is no JSON");
    }
    if (damaged instanceof CharacterCodingException) {
      return bad("this is no UTF-8");
    }
    return damaged instanceof BadReport
        ? damaged
        : new IOException(name + ": " + damaged.getMessage(), damaged);
  }

  /** Knows whether more was asked for than there is: a number that is cut is no JSON either. */
  private static final class ToEnd extends FilterReader {
    boolean ended;

    ToEnd(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      ended |= count < 0;
      return count;
    }
  }
}
