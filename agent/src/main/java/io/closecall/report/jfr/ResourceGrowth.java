package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** What grows and does not come down again. */
@Name("closecall.ResourceGrowth")
@Label("Resource Growth")
@Category({"Closecall"})
@Description(
    "Something that grows and does not come down again, when it is seen to, and then as long as it does")
@Period("10 s")
@StackTrace(false)
final class ResourceGrowth extends Event {
  @Label("Site")
  @Description("Where they were opened")
  @Site
  @Nullable String site;

  @Label("Kind")
  @Nullable String kind;

  @Label("Measure")
  @Description("open resources or bytes of the site, or descriptors of the process")
  @Nullable String measure;

  @Label("Now")
  long now;

  @Label("Growth per Hour")
  double growth;

  @Label("Least Growth per Hour")
  @Description("At 95 in 100")
  double growthLow;

  @Label("Most Growth per Hour")
  @Description("At 95 in 100")
  double growthHigh;

  @Label("Time Left")
  @Description("Until the limit is reached; none without a limit")
  @Timespan(Timespan.MILLISECONDS)
  long timeLeft;
}
