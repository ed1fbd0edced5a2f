package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Parts of what leaked or is held, so that the events of a kind add up to what the report says. */
@Name("closecall.ResourcePart")
@Label("Resource Part")
@Category({"Closecall"})
@Description(
    "Resources that leaked, or are held, as a part of others: statements with their connection")
@StackTrace(false)
final class ResourcePart extends Event {
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

  @Label("Part Of")
  @Description("Site of what they were lost or are held with")
  @Site
  @Nullable String partOf;

  @Label("Verdict")
  @Description("leaked or held")
  @Nullable String verdict;

  @Label("Allocation Stack")
  @Nullable String allocationStack;
}
