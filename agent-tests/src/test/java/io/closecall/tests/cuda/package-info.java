/**
 * CUDA without a GPU: JCuda's real classes on a fake device built from {@code src/test/cuda}, whose
 * own ledger says what a program left allocated.
 *
 * <p>{@code FakeDevice device = FakeCuda.orSkip().newDevice()}, then {@code
 * device.under(Program.of(X.class)).run()}, then {@code device.left()}.
 */
@NullMarked
package io.closecall.tests.cuda;

import org.jspecify.annotations.NullMarked;
