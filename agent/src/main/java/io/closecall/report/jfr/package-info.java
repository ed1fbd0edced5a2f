/**
 * JFR events. Loaded only when a recording runs: touching an event class costs hundreds of
 * milliseconds, and a runtime image need not have {@code jdk.jfr} at all.
 *
 * <p>Loader: the system class loader, asked by {@code launch.FlightRecording} alone. Sees: {@code
 * verdict}, and as the only package {@code jdk.jfr}.
 */
@NullMarked
package io.closecall.report.jfr;

import org.jspecify.annotations.NullMarked;
