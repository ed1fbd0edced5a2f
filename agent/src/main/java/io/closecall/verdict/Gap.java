package io.closecall.verdict;

/**
 * Something that is not observed in this JVM.
 *
 * @param kind the kind's id
 * @param why the reason
 */
public record Gap(String kind, String why) {}
