/**
 * Programs for rules: the library that they use is {@link io.closecall.programs.rules.acme}, which
 * stands for one that nobody has seen before.
 */
@NullMarked
package io.closecall.programs.rules;

import org.jspecify.annotations.NullMarked;
