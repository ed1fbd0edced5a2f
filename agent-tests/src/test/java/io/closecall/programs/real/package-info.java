/**
 * Libraries and parts of the JDK in real use: programs that use them correctly, in which nothing
 * may be found, and programs in which they forget something, or are made to.
 */
package io.closecall.programs.real;
