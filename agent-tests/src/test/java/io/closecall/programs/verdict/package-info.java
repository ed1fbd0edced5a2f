/** Programs that show what is said of resources: parts, and what is overdue. */
@NullMarked
package io.closecall.programs.verdict;

import org.jspecify.annotations.NullMarked;
