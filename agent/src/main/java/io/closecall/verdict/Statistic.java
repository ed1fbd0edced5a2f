package io.closecall.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a kind that nothing but the collector closes, at one site.
 *
 * @param kind its id
 * @param site the frame that identifies where, null if no stack was taken
 * @param opened how many were opened there and are known of: all that are open or were collected
 * @param openedBytes their bytes
 * @param open how many are open
 * @param openBytes their bytes
 * @param stack the frames, as in a {@link Finding}
 */
public record Statistic(
    String kind,
    @Nullable String site,
    long opened,
    long openedBytes,
    long open,
    long openBytes,
    List<String> stack) {}
