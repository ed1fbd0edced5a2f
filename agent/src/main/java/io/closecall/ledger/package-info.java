/**
 * The code that application threads run: entries, the weak identity table, native handles, the
 * stack budget.
 *
 * <p>Loader: the system class loader, reached from woven classes through the one class in {@code
 * java.lang}. Sees: {@code java.base} only, since every instruction here is paid for by the
 * program. On this path: no I/O, no lock held across foreign code, no lambda linked for the first
 * time, no call to a resource's own methods, and nothing thrown.
 */
@NullMarked
package io.closecall.ledger;

import org.jspecify.annotations.NullMarked;
