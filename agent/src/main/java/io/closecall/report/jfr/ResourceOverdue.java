package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** Resources of one site that became overdue, or were closed after they had been. */
@Name("closecall.ResourceOverdue")
@Label("Resource Overdue")
@Category({"Closecall"})
@Description("Resources that are open longer than the option overdue allows, or were closed since")
@StackTrace(false)
final class ResourceOverdue extends Event {
  @Label("Site")
  @Description("Where they were opened")
  @Site
  @Nullable String site;

  @Label("Kind")
  @Nullable String kind;

  @Label("Count")
  @Description("How many became overdue")
  long count;

  @Label("Retracted")
  @Description("How many that had been overdue were closed")
  long retracted;

  @Label("Description")
  @Description("Path, address or URL of the first")
  @Nullable String description;

  @Label("Age")
  @Description("How long ago the oldest was opened, or how long it had been open")
  @Timespan(Timespan.MILLISECONDS)
  long age;

  @Label("Resource Id")
  @Description("The first of them; its Resource Opened event, if those are enabled")
  @ResourceId
  long resourceId;

  @Label("Allocation Stack")
  @Nullable String allocationStack;
}
