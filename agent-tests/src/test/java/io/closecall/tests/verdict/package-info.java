/** What is said of resources: parts, what is overdue, descriptions. */
@NullMarked
package io.closecall.tests.verdict;

import org.jspecify.annotations.NullMarked;
