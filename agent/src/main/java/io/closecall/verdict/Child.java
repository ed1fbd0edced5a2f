package io.closecall.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is listed under a finding because it ended, or stands, with it: parts of it that share kind
 * and site.
 *
 * @param kind the kind's id
 * @param type binary name of the class of the first
 * @param count how many were seen with this site
 * @param site the frame that identifies where they were opened, null if no stack was taken
 * @param descriptions the first few, distinct
 * @param stack the first few frames of the program, from the caller of the opening down
 */
public record Child(
    String kind,
    String type,
    long count,
    @Nullable String site,
    List<String> descriptions,
    List<String> stack) {

  /** How many frames are kept. */
  static final int FRAMES = 8;
}
