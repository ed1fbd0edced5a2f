package io.closecall.kinds;

/**
 * What the user should do about a resource that was opened under a frame of the JDK.
 *
 * @param under the frame
 * @param text what to do
 */
public record Remedy(Owner under, String text) {}
