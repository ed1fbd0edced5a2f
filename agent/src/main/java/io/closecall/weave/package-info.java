/**
 * Turns kinds into woven classes. The only importer of Byte Buddy: of its repackaged ASM, because
 * the points are a fixed set of names.
 *
 * <p>Loader: the system class loader; only {@link io.closecall.weave.Hook} reaches out of it, by
 * defining one class in {@code java.lang}. Sees: {@code kinds}, {@code ledger}. What is inserted
 * has no branches, so no stack map is ever recomputed and no class is loaded for it.
 */
@NullMarked
package io.closecall.weave;

import org.jspecify.annotations.NullMarked;
