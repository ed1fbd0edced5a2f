package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** The numbers of one kind so far; once more at the end of each chunk. */
@Name("closecall.ResourceStatistics")
@Label("Resource Statistics")
@Category({"Closecall"})
@Description("How many resources of a kind were opened, closed and leaked so far")
@Period("10 s")
@StackTrace(false)
final class ResourceStatistics extends Event {
  @Label("Kind")
  @Nullable String kind;

  @Label("Open")
  long open;

  @Label("Leaked")
  long leaked;

  @Label("Opened")
  long opened;

  @Label("Closed")
  long closed;

  @Label("Peak")
  @Description("Open at once, at most")
  long peak;

  @Label("Open Bytes")
  @DataAmount(DataAmount.BYTES)
  long bytes;

  @Label("Oldest")
  @Description("How long the oldest that is open has been so")
  @Timespan(Timespan.MILLISECONDS)
  long oldest;
}
