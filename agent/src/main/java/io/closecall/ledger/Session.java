package io.closecall.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a session with a database is described by.
 *
 * @param url the JDBC URL as it was given, credentials included; not shown before they are taken
 *     out
 * @param user the name of the user; never a password
 */
public record Session(@Nullable String url, @Nullable String user) {
  // written out, because what the compiler would generate is linked at its first use
  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(url) + Objects.hashCode(user);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Session session
        && Objects.equals(url, session.url)
        && Objects.equals(user, session.user);
  }
}
