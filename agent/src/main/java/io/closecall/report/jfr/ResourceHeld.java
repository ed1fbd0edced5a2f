package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** Resources of one site that are still open when the JVM ends. */
@Name("closecall.ResourceHeld")
@Label("Resource Held")
@Category({"Closecall"})
@Description("Resources that are still open at the end of the JVM, after its shutdown hooks")
@Period("endChunk")
@Registered(true)
@StackTrace(false)
final class ResourceHeld extends FindingEvent {}
