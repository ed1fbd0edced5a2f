/**
 * A rule for JDK Mission Control's automated analysis; apart from the agent, and of no use to it.
 */
@NullMarked
package io.closecall.jmc;

import org.jspecify.annotations.NullMarked;
