/**
 * What is in a recording: made by real recordings of forked JVMs, read with the JDK's own parser.
 */
@NullMarked
package io.closecall.tests.jfr;

import org.jspecify.annotations.NullMarked;
