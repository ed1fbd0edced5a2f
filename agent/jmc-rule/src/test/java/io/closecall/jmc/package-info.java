/** The rule, with recordings of its own. */
@NullMarked
package io.closecall.jmc;

import org.jspecify.annotations.NullMarked;
