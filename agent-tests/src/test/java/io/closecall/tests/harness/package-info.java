/**
 * What every test of the packaged agent stands on: the installed JDKs, a forked and bounded JVM,
 * its report as records, and the expectations written as trailing comments in the programs.
 */
@NullMarked
package io.closecall.tests.harness;

import org.jspecify.annotations.NullMarked;
