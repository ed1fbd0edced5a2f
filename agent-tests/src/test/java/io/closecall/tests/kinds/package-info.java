/** The contract of every kind, kept by the packaged agent on every installed JDK. */
@NullMarked
package io.closecall.tests.kinds;

import org.jspecify.annotations.NullMarked;
