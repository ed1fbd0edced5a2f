package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a thread carries that runs a test, or was started by one that did.
 *
 * @param scope the test, or the class of tests
 * @param own whether the thread runs it, and was not only started in the course of it
 * @param below what the thread carried before, null if nothing
 */
record TestTag(TestScope scope, boolean own, @Nullable TestTag below) {}
