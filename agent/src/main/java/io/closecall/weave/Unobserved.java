package io.closecall.weave;

/**
 * A kind, or a part of it, that is not observed in this JVM.
 *
 * @param kind the kind's id
 * @param why the reason, in a phrase
 * @param fault whether something that should be here is missing, rather than not used by the
 *     program
 */
public record Unobserved(String kind, String why, boolean fault) {}
