/** Baselines, suppressions, and the fingerprints that they stand on. */
package io.closecall.tests.gate;
