package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A part of the JSON report as it stands at the end of a chunk. */
@Name("closecall.Report")
@Label("Report")
@Category({"Closecall"})
@Description("The report so far as JSON, in parts: what closecall report shows")
@Period("endChunk")
@StackTrace(false)
final class Report extends Event {
  /** Characters of a part. */
  static final int LONGEST = 16_000;

  @Label("Number")
  @Description("Which report of the run it is; the last one tells most")
  long number;

  @Label("Part")
  @Description("The first is 1")
  int part;

  @Label("Parts")
  int parts;

  @Label("JSON")
  @Nullable String json;
}
