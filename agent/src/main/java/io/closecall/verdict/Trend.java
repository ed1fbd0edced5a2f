package io.closecall.verdict;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that grows and does not come down again.
 *
 * @param measure what grows: {@code open} resources or {@code bytes} of a site, or {@code
 *     descriptors} of the process
 * @param kind the kind's id, null for descriptors of which nobody knows whose they are
 * @param site where they are opened, null if no stack was taken
 * @param fingerprint names the site across runs, null if no stack was taken
 * @param now how many there are at the end
 * @param perHour by how many they grow in an hour
 * @param perHourLow the least that it may be
 * @param perHourHigh the most that it may be
 * @param limit how many there can be, 0 where that is unknown
 * @param exhaustedMillis after how long from {@code at} the limit is reached, -1 without a limit
 * @param earliestMillis as early as that, if it grows by {@code perHourHigh}
 * @param latestMillis as late as that, if it grows by {@code perHourLow}
 * @param since when it began to be seen
 * @param at when this was said
 * @param stack the frames, as in a {@link Finding}
 */
public record Trend(
    String measure,
    @Nullable String kind,
    @Nullable String site,
    @Nullable String fingerprint,
    long now,
    double perHour,
    double perHourLow,
    double perHourHigh,
    long limit,
    long exhaustedMillis,
    long earliestMillis,
    long latestMillis,
    Instant since,
    Instant at,
    List<String> stack) {}
