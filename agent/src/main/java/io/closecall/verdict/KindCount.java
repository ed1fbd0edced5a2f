package io.closecall.verdict;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of one kind over the run.
 *
 * @param kind its id
 * @param opened how many were opened
 * @param closed how many were closed
 * @param cascaded how many of the closed were closed together with what they were inside of
 * @param open how many are open
 * @param leaked how many leaked
 * @param internal how many ended without a close and belong to the JDK
 * @param untracked how many were opened while the table was full, and only counted
 * @param peak how many were open at once, at most
 * @param openBytes bytes that are open
 * @param lifetimes how long those were open that were closed; null if none was
 */
public record KindCount(
    String kind,
    long opened,
    long closed,
    long cascaded,
    long open,
    long leaked,
    long internal,
    long untracked,
    long peak,
    long openBytes,
    @Nullable Lifetimes lifetimes) {}
