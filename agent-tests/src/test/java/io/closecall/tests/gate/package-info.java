/**
 * The gate: baselines, suppressions and their fingerprints; and real builds, by Maven, Surefire and
 * what runs tests, in the versions people have.
 */
package io.closecall.tests.gate;
