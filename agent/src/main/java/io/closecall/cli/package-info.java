/**
 * The command line, {@code java -jar closecall.jar}. The only room that writes to stdout; never
 * loaded in an instrumented JVM.
 *
 * <p>Loader: the system class loader of a JVM of its own. Sees: {@code report}, {@code gate}, and
 * what they pass on: {@code verdict}.
 */
@NullMarked
package io.closecall.cli;

import org.jspecify.annotations.NullMarked;
