/**
 * JFR events. Loaded only when a recording runs: touching an event class costs hundreds of
 * milliseconds, and a runtime image need not have {@code jdk.jfr} at all.
 */
@NullMarked
package io.closecall.report.jfr;

import org.jspecify.annotations.NullMarked;
