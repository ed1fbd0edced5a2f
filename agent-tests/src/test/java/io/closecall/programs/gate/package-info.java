/** Programs that run tests by themselves. */
@NullMarked
package io.closecall.programs.gate;

import org.jspecify.annotations.NullMarked;
