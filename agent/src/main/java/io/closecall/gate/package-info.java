/**
 * Findings as a verdict on a build: which of them make the process fail, and with what.
 *
 * <p>Loader: the system class loader. Sees: {@code verdict}.
 */
@NullMarked
package io.closecall.gate;

import org.jspecify.annotations.NullMarked;
