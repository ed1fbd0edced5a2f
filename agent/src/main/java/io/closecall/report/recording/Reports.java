package io.closecall.report.recording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;

/** The reports that chunks end with; the last of each JVM is kept. */
final class Reports {
  /** So many JVMs in one file, which somebody must have put together. */
  private static final int MOST = 100;

  /** Before the end of this, a report says whose it is. */
  private static final int HEAD = 600;

  private static final String NAMED = "\"jvm\":{";
  private static final String NAMED_TO = "\"ended\":";

  private final Map<String, String> last = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int next = 1;

  /** Adds a part; they come one after the other, from one thread. */
  void add(RecordedEvent event) {
    int part = event.getInt("part");
    if (part == 1) {
      text.setLength(0);
      next = 1;
    }
    String json = event.getString("json");
    if (part != next || json == null) {
      // a part was lost, and so is the whole
      next = -1;
      return;
    }
    next++;
    text.append(json);
    if (part == event.getInt("parts")) {
      String whole = text.toString();
      String jvm = jvm(whole);
      last.remove(jvm);
      last.put(jvm, whole);
      if (last.size() > MOST) {
        last.remove(last.keySet().iterator().next());
      }
      text.setLength(0);
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
