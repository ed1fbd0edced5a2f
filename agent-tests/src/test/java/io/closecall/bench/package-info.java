/**
 * What the agent costs: {@code mvn -Pbench verify} runs {@link io.closecall.bench.Benchmarks}.
 *
 * <p>A machine that does other things too makes every absolute number doubtful, so what counts are
 * ratios: each round runs all variants of a comparison one after the other, in fresh JVMs, and
 * divides each by the same round's base.
 */
@NullMarked
package io.closecall.bench;

import org.jspecify.annotations.NullMarked;
