/**
 * What can leak: one small declarative file a kind, and {@link io.closecall.kinds.Catalogue}, their
 * explicit ordered list.
 *
 * <p>Loader: the system class loader, with the rest of the agent. Sees: {@code java.base} and
 * nothing else of the agent, because a kind is data; the rooms that act on it ({@code weave},
 * {@code verdict}, {@code launch}) read it.
 */
@NullMarked
package io.closecall.kinds;

import org.jspecify.annotations.NullMarked;
