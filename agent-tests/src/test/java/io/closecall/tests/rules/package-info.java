/** Types that nobody compiled into the agent: rules files, {@code track=}, and what they cost. */
@NullMarked
package io.closecall.tests.rules;

import org.jspecify.annotations.NullMarked;
