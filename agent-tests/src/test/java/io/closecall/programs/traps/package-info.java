/**
 * Where a naive detector goes wrong, one small program each: lines with a mark must be found, and
 * nothing else.
 */
package io.closecall.programs.traps;
