package io.closecall.report.recording;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** The reports that chunks end with; the last of each JVM is kept. */
final class Reports {
  /** So many JVMs in one file, which somebody must have put together. */
  private static final int MOST = 100;

  /** A report of 160 million characters has something wrong with it. */
  private static final int MOST_PARTS = 10_000;

  /** Before the end of this, a report says whose it is. */
  private static final int HEAD = 600;

  private static final String NAMED = "\"jvm\":{";
  private static final String NAMED_TO = "\"ended\":";

  private final Map<String, String> last = new LinkedHashMap<>();
  private @Nullable String[] parts = {};
  private long number = -1;

  /** Adds a part; those of a report come together, in whatever order. */
  void add(RecordedEvent event) {
    long of = event.getLong("number");
    int all = event.getInt("parts");
    int part = event.getInt("part") - 1;
    if (of != number || all != parts.length) {
      number = of;
      parts = new String[Math.min(MOST_PARTS, Math.max(0, all))];
    }
    if (part < 0 || part >= parts.length) {
      return;
    }
    parts[part] = event.getString("json");
    if (Arrays.stream(parts).allMatch(Objects::nonNull)) {
      keep(String.join("", parts));
      parts = new String[] {};
      number = -1;
    }
  }

  private void keep(String json) {
    String jvm = jvm(json);
    last.remove(jvm);
    last.put(jvm, json);
    if (last.size() > MOST) {
      last.remove(last.keySet().iterator().next());
    }
  }

  /** What tells a JVM from others: its process, version and start. */
  private static String jvm(String json) {
    String head = json.substring(0, Math.min(HEAD, json.length()));
    int from = head.indexOf(NAMED);
    int to = head.indexOf(NAMED_TO, Math.max(0, from));
    return from < 0 || to < 0 ? "" : head.substring(from, to);
  }

  /** The last of each JVM. */
  Collection<String> last() {
    return last.values();
  }
}
