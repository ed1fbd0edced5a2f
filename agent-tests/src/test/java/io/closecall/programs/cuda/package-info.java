/**
 * Programs that open CUDA resources through JCuda 12.6.0. They run on a real driver or on the fake
 * one of {@code src/test/cuda}; what they leave allocated is what their marks say.
 */
@NullMarked
package io.closecall.programs.cuda;

import org.jspecify.annotations.NullMarked;
