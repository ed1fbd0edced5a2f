/** A program that keeps the same books as the agent, to be compared. */
package io.closecall.programs.counts;
