/** What the packaged agent does as a whole, and what it leaves alone. */
package io.closecall.tests.agent;
