/**
 * What the JUnit Platform, and Jupiter, load to tell of tests. Shipped as a jar inside of the
 * agent's, which is added to the system loader's path when the platform's first class appears in
 * it: in the agent's own jar, these services would break runs whose JUnit is in another loader.
 *
 * <p>Loader: the system class loader. Sees: {@code gate}, {@code ledger}, the platform; nothing but
 * {@link io.closecall.gate.junit.LeakExtension} sees Jupiter.
 */
@NullMarked
package io.closecall.gate.junit;

import org.jspecify.annotations.NullMarked;
