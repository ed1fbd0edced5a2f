/** The command line of the packaged jar. */
@NullMarked
package io.closecall.tests.cli;

import org.jspecify.annotations.NullMarked;
