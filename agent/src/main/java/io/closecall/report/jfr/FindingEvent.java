package io.closecall.report.jfr;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Registered;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one site, as {@link ResourceLeak} and {@link ResourceHeld} tell of them. Those say
 * that they are registered, in so many words: left out, JDK 17 takes what they inherit.
 */
@Registered(false)
abstract class FindingEvent extends Event {
  @Label("Site")
  @Description("Where they were opened")
  @Site
  @Nullable String site;

  @Label("Kind")
  @Nullable String kind;

  @Label("Count")
  long count;

  @Label("Description")
  @Description("Path, address or URL of the first")
  @Nullable String description;

  @Label("Bytes")
  @DataAmount(DataAmount.BYTES)
  long bytes;

  @Label("Age")
  @Description("How long ago the oldest was opened")
  @Timespan(Timespan.MILLISECONDS)
  long age;

  @Label("Resource Id")
  @Description("The first of them; its Resource Opened event, if those are enabled")
  @ResourceId
  long resourceId;

  @Label("Allocation Stack")
  @Nullable String allocationStack;
}
