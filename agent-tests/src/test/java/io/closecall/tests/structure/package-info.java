/** What the agent is made of: its rooms and arrows, the jar, and what a JVM loads of it. */
@NullMarked
package io.closecall.tests.structure;

import org.jspecify.annotations.NullMarked;
