/** Programs whose leaks a gate looks at. */
package io.closecall.programs.gate;
