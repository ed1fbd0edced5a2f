/**
 * Programs for the rules that ship: with each library, what is forgotten, and every way to close
 * that its documentation knows.
 */
@NullMarked
package io.closecall.programs.libraries;

import org.jspecify.annotations.NullMarked;
