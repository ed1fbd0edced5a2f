/**
 * From entries to findings: what was collected, who owned it, what is still open, and whether that
 * may be told.
 *
 * <p>Loader: the system class loader. Sees: {@code ledger} and {@code kinds}. Runs on the agent's
 * own threads only; everything is judged when it is reported, from the stored stack and the live
 * object, so that the program pays for nothing of it.
 */
@NullMarked
package io.closecall.verdict;

import org.jspecify.annotations.NullMarked;
