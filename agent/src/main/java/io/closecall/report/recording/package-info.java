/**
 * Reads recordings back: what the agent's events in them tell, as a survey. Loaded by the command
 * line only, and only for a recording, because a runtime image need not have {@code jdk.jfr}.
 *
 * <p>Loader: the system class loader. Sees: {@code verdict}, {@code report}, and of the JDK {@code
 * jdk.jfr.consumer}, which reads the recordings of other versions too.
 */
@NullMarked
package io.closecall.report.recording;

import org.jspecify.annotations.NullMarked;
