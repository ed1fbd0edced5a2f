/**
 * The agent's entry points, its options, the canary, and the end of the JVM; wires the other rooms
 * and is imported by none.
 *
 * <p>Loader: the system class loader. Sees: everything. Nothing here may throw out of {@code
 * premain}, because that aborts the JVM, or write to stdout, because that is the program's.
 */
@NullMarked
package io.closecall.launch;

import org.jspecify.annotations.NullMarked;
