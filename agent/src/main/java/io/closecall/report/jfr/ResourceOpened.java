package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * One opening. Off unless a recording asks for it: an event with its stack takes five microseconds.
 */
@Name("closecall.ResourceOpened")
@Label("Resource Opened")
@Category({"Closecall"})
@Description("A resource was opened; its stack is the event's own")
@Enabled(false)
final class ResourceOpened extends Event {
  @Label("Kind")
  @Nullable String kind;

  @Label("Type")
  @Description("Class of the resource")
  @Nullable String type;

  @Label("Bytes")
  @DataAmount(DataAmount.BYTES)
  long bytes;

  @Label("Resource Id")
  @Description("As in the Resource Leak that names it")
  @ResourceId
  long resourceId;
}
