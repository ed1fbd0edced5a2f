/** The rules that ship, each against the real library. */
@NullMarked
package io.closecall.tests.libraries;

import org.jspecify.annotations.NullMarked;
