/** What the packaged agent does as a whole, and what it leaves alone. */
@NullMarked
package io.closecall.tests.agent;

import org.jspecify.annotations.NullMarked;
