package io.closecall.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a baseline.
 *
 * @param fingerprint names kind and site
 * @param kind the kind's id
 * @param count how many are accepted
 * @param site class and method, for the reader only
 * @param owner who sees to it; null if nobody was named
 * @param until the last day on which it counts; null if it does for good
 * @param reason why it is accepted; null if none was given
 * @param comments the comment lines above it
 */
public record Known(
    String fingerprint,
    String kind,
    long count,
    String site,
    @Nullable String owner,
    @Nullable LocalDate until,
    @Nullable String reason,
    List<String> comments) {

  /** What an entry and a finding share. */
  static String key(String kind, String fingerprint) {
    return fingerprint + ' ' + kind;
  }

  String key() {
    return key(kind, fingerprint);
  }

  /** Whether it counts on {@code day}. */
  boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /**
   * In a sentence, why it does not accept {@code now} resources on {@code day}; null if it does.
   */
  @Nullable String refusal(long now, LocalDate day) {
    if (!holdsOn(day)) {
      return "the baseline accepted " + described() + " until " + until;
    }
    return now > count
        ? "the baseline accepts " + count + " of " + described() + ", not " + now
        : null;
  }

  Known withCount(long other) {
    return new Known(fingerprint, kind, other, site, owner, until, reason, comments);
  }

  /** An entry for what was found; {@code site} is the frame, null if no stack was taken. */
  static Known of(String kind, String fingerprint, long count, @Nullable String site) {
    return new Known(fingerprint, kind, count, place(site), null, null, null, List.of());
  }

  /** Class and method in one word: Kotlin's methods may have blanks. */
  private static String place(@Nullable String site) {
    if (site == null) {
      return "-";
    }
    int file = site.lastIndexOf('(');
    StringBuilder word = new StringBuilder();
    for (char c : (file > 0 ? site.substring(0, file) : site).toCharArray()) {
      boolean odd = Character.isWhitespace(c) || Character.isISOControl(c);
      word.append(odd || Character.isSurrogate(c) ? '_' : c);
    }
    return word.toString();
  }

  /** The entry as its line. */
  String line() {
    StringBuilder line = new StringBuilder();
    line.append(fingerprint).append(' ').append(kind).append(' ').append(count);
    line.append(' ').append(site);
    line.append(owner == null ? "" : " owner=" + owner);
    line.append(until == null ? "" : " until=" + until);
    return line.append(reason == null ? "" : " reason=" + reason).toString();
  }

  /** Why it is accepted, by whom and how long; null if nobody said. */
  @Nullable String because() {
    StringJoiner all = new StringJoiner(", ").setEmptyValue("");
    if (reason != null) {
      all.add(reason);
    }
    if (owner != null) {
      all.add("owner " + owner);
    }
    if (until != null) {
      all.add("until " + until);
    }
    return all.length() == 0 ? null : all.toString();
  }

  /** The entry in a sentence: {@code com.acme.Foo.load (socket, owner io)}. */
  public String described() {
    return site + " (" + kind + (owner == null ? "" : ", owner " + owner) + ")";
  }
}
