/**
 * Rules: kinds that are not compiled in. {@link io.closecall.kinds.rules.RuleFile} reads them from
 * text, {@link io.closecall.kinds.rules.Rule} is one of them.
 *
 * <p>Loader: the system class loader, with the rest of the agent; loaded only where there is a
 * rule. Sees: the rest of {@code kinds} and {@code java.base}.
 */
@NullMarked
package io.closecall.kinds.rules;

import org.jspecify.annotations.NullMarked;
