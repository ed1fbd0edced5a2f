/** Programs where a naive detector reports too much or too little. */
@NullMarked
package io.closecall.tests.traps;

import org.jspecify.annotations.NullMarked;
