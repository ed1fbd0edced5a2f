/**
 * The order service of a small trading desk, with documented leaks and the correct twin of each.
 */
@NullMarked
package io.closecall.sample;

import org.jspecify.annotations.NullMarked;
