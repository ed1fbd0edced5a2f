package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding of a report file in the making. */
final class FindingReader {
  private @Nullable Verdict verdict;
  private String impact = "until-gc";
  private String kind = "";
  private String type = "";
  private @Nullable String through;
  private long count = -1;
  private long weight;
  private long bytes;
  private List<String> descriptions = List.of();
  private List<String> threads = List.of();
  private Instant firstOpened = Instant.EPOCH;
  private Instant lastOpened = Instant.EPOCH;
  private long ageMillis;
  private long liveThreads = -1;
  private int paths = 1;
  private @Nullable String scope;
  private @Nullable String site;
  private String fingerprint = "";
  private String remedy = "";
  private @Nullable String closedBy;
  private List<String> stack = List.of();
  private long retracted;
  private long longestMillis;
  private List<Child> children = List.of();
  private @Nullable String accepted;
  private @Nullable String acceptedBecause;
  private @Nullable Lifetimes lifetimes;

  /** Reads the finding that comes next. */
  static Finding read(JsonFields json) throws IOException {
    FindingReader reader = new FindingReader();
    for (String field = json.open(); field != null; field = json.next()) {
      reader.take(field, json);
    }
    return reader.finding(json);
  }

  private void take(String field, JsonFields json) throws IOException {
    switch (field) {
      case "verdict" -> verdict = verdict(json);
      case "impact" -> impact = json.text(impact);
      case "kind" -> kind = json.text("");
      case "type" -> type = json.text("");
      case "through" -> through = json.text();
      case "count" -> count = json.number(-1);
      case "weight" -> weight = json.number(0);
      case "bytes" -> bytes = json.number(0);
      case "descriptions" -> descriptions = json.texts();
      case "threads" -> threads = json.texts();
      case "firstOpened" -> firstOpened = json.time(firstOpened);
      case "lastOpened" -> lastOpened = json.time(lastOpened);
      case "ageMillis" -> ageMillis = json.number(0);
      case "liveThreads" -> liveThreads = json.number(-1);
      case "paths" -> paths = Math.toIntExact(Math.min(json.number(1), Integer.MAX_VALUE));
      case "scope" -> scope = json.text();
      case "site" -> site = json.text();
      case "fingerprint" -> fingerprint = json.text("");
      case "remedy" -> remedy = json.text("");
      case "closedBy" -> closedBy = json.text();
      case "stack" -> stack = json.texts();
      case "retracted" -> retracted = json.number(0);
      case "longestMillis" -> longestMillis = json.number(0);
      case "children" -> children = children(json);
      case "accepted" -> accepted = json.text();
      case "acceptedBecause" -> acceptedBecause = json.text();
      case "lifetimes" -> lifetimes = CourseReader.lifetimes(json);
      default -> json.skip();
    }
  }

  /** Without these four, nobody could say what was found: a gate would let it through. */
  private Finding finding(JsonFields json) throws BadReport {
    if (verdict == null || kind.isEmpty() || count < 0 || fingerprint.isEmpty()) {
      throw json.bad("a finding before this has no verdict, kind, count or fingerprint");
    }
    return new Finding(
        verdict,
        impact,
        kind,
        type,
        through,
        count,
        weight,
        bytes,
        descriptions,
        threads,
        firstOpened,
        lastOpened,
        ageMillis,
        liveThreads,
        paths,
        scope,
        site,
        fingerprint,
        remedy,
        closedBy,
        stack,
        retracted,
        longestMillis,
        children,
        accepted,
        acceptedBecause,
        0,
        lifetimes);
  }

  private static @Nullable Verdict verdict(JsonFields json) throws IOException {
    String id = json.text();
    if (id == null) {
      return null;
    }
    List<String> known = new ArrayList<>();
    for (Verdict each : Verdict.values()) {
      if (each.id().equals(id)) {
        return each;
      }
      known.add(each.id());
    }
    throw json.bad(
        "the verdict " + JsonFields.shown(id) + " is unknown; known: " + String.join(", ", known));
  }

  private static List<Child> children(JsonFields json) throws IOException {
    List<Child> children = new ArrayList<>();
    if (json.openList()) {
      while (json.more()) {
        children.add(child(json));
      }
    }
    return List.copyOf(children);
  }

  private static Child child(JsonFields json) throws IOException {
    String kind = "";
    String type = "";
    long count = 0;
    String site = null;
    List<String> descriptions = List.of();
    List<String> stack = List.of();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "kind" -> kind = json.text("");
        case "type" -> type = json.text("");
        case "count" -> count = json.number(0);
        case "site" -> site = json.text();
        case "descriptions" -> descriptions = json.texts();
        case "stack" -> stack = json.texts();
        default -> json.skip();
      }
    }
    return new Child(kind, type, count, site, descriptions, stack);
  }
}
