/** Programs that are recorded. */
@org.jspecify.annotations.NullMarked
package io.closecall.programs.jfr;
