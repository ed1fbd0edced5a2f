package io.closecall.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** Resources of one site that were found leaked together. */
@Name("closecall.ResourceLeak")
@Label("Resource Leak")
@Category({"Closecall"})
@Description("Resources that were collected by the garbage collector without having been closed")
@Registered(true)
@StackTrace(false)
final class ResourceLeak extends FindingEvent {}
