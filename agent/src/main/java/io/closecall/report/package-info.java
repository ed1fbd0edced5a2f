/**
 * Findings as people and tools read them: text, JSON, HTML, the log, JFR events.
 *
 * <p>Loader: the system class loader. Sees: {@code verdict}. Runs on the agent's own threads.
 * Nothing here opens a descriptor but the file that is written, because reports are also written
 * when there are none left.
 */
@NullMarked
package io.closecall.report;

import org.jspecify.annotations.NullMarked;
