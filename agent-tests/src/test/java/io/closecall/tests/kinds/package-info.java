/** The contract of every kind, kept by the packaged agent on every installed JDK. */
package io.closecall.tests.kinds;
