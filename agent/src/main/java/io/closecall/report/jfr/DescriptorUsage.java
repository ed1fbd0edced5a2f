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

/** How many descriptors the process has open, and by how many they grow. */
@Name("closecall.DescriptorUsage")
@Label("Descriptor Usage")
@Category({"Closecall"})
@Description("File descriptors of the process")
@Period("10 s")
@StackTrace(false)
final class DescriptorUsage extends Event {
  @Label("Open")
  long open;

  @Label("Limit")
  @Description("0 where it is not known")
  long limit;

  @Label("Growth per Hour")
  @Description("0 unless it grows and does not come down again")
  double growth;

  @Label("Time Left")
  @Description("Until the limit is reached; none where it does not grow")
  @Timespan(Timespan.MILLISECONDS)
  long timeLeft;

  @Label("Likely Site")
  @Description("What is opened there grows by as many")
  @Site
  @Nullable String site;
}
