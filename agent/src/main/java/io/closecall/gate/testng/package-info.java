/**
 * What TestNG loads to tell of its tests; shipped as {@code gate.junit} is.
 *
 * <p>Loader: the system class loader. Sees: {@code gate}, {@code ledger}, TestNG.
 */
@NullMarked
package io.closecall.gate.testng;

import org.jspecify.annotations.NullMarked;
