package io.closecall.verdict;

/**
 * Something that is not observed in this JVM.
 *
 * @param kind the kind's id
 * @param why the reason
 * @param fault whether something may leak there unseen; if not, nothing of the kind was ever loaded
 */
public record Gap(String kind, String why, boolean fault) {}
