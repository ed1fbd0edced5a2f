package io.closecall.cli;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs by place. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is new, gone, grown and shrunk between two runs, by kind and place.",
      "Exit code 1 if something is new or has grown."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;

  @CommandLine.Spec private CommandSpec spec;
  @Mixin private Destination destination;

  @Parameters(index = "0", paramLabel = "OLD", description = "a report file, or a folder of some")
  private @Nullable File old;

  @Parameters(index = "1", paramLabel = "NEW", description = "the same of the later run")
  private @Nullable File now;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--progress", description = "say on stderr how far it is; always on a terminal")
  private boolean progress;

  /** A place in both runs. */
  private record Change(String kind, String fingerprint, String site, long before, long after) {

    String word() {
      if (before == 0) {
        return "new";
      }
      if (after == 0) {
        return "gone";
      }
      return after > before ? "grown" : "shrunk";
    }

    boolean isWorse() {
      return after > before;
    }

    Change and(long more, long moreAfter) {
      return new Change(kind, fingerprint, site, before + more, after + moreAfter);
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Change> changes = changes(read(old), read(now));
    if (json) {
      destination.write(out -> writeJson(changes, out));
    } else {
      destination.writeText(out -> writeText(changes, out));
    }
    return changes.stream().anyMatch(Change::isWorse) ? FINDINGS : 0;
  }

  private Survey read(@Nullable File place) throws IOException {
    CommandLine line = spec.commandLine();
    List<File> places = place == null ? List.of() : List.of(place);
    return ReportSources.read(line, places, new Progress(line, progress)).total();
  }

  /** What is worse first. */
  private static List<Change> changes(Survey old, Survey now) {
    Map<String, Change> places = new LinkedHashMap<>();
    for (Finding each : now.findings()) {
      add(each, 0, each.standing(), places);
    }
    for (Finding each : old.findings()) {
      add(each, each.standing(), 0, places);
    }
    List<Change> changes = new ArrayList<>(places.values());
    changes.removeIf(each -> each.before() == each.after());
    changes.sort(
        Comparator.comparing(
                (Change each) -> List.of("new", "grown", "shrunk", "gone").indexOf(each.word()))
            .thenComparing(each -> -Math.abs(each.after() - each.before()))
            .thenComparing(Change::site)
            .thenComparing(Change::kind));
    return changes;
  }

  private static void add(Finding finding, long before, long after, Map<String, Change> places) {
    String key = finding.kind() + ' ' + finding.fingerprint();
    Change known = places.get(key);
    String site = finding.site() == null ? "a site without stack" : finding.site();
    places.put(
        key,
        known == null
            ? new Change(finding.kind(), finding.fingerprint(), site, before, after)
            : known.and(before, after));
  }

  private static void writeText(List<Change> changes, Writer out) throws IOException {
    if (changes.isEmpty()) {
      out.write("nothing has changed\n");
    }
    for (Change each : changes) {
      String numbers = each.before() + " -> " + each.after();
      out.write(
          String.format("%-6s  %s  %s  %s%n", each.word(), each.kind(), numbers, each.site()));
    }
  }

  private static void writeJson(List<Change> changes, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject().name("schema").value("closecall-diff/1").name("changes").beginArray();
    for (Change each : changes) {
      json.beginObject().name("change").value(each.word()).name("kind").value(each.kind());
      json.name("before").value(each.before()).name("after").value(each.after());
      json.name("site").value(each.site()).name("fingerprint").value(each.fingerprint());
      json.endObject();
    }
    json.endArray().endObject();
    json.flush();
    out.write('\n');
  }
}
