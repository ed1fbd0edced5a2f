/** Libraries that nobody here wrote, and the JDK itself, in real use. */
package io.closecall.tests.real;
