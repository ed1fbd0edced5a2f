/** What readers are told: the README and the sample service do what their text says. */
@NullMarked
package io.closecall.tests.docs;

import org.jspecify.annotations.NullMarked;
