package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a session with a database is described by.
 *
 * @param url the JDBC URL as it was given, credentials included; not shown before they are taken
 *     out
 * @param user the name of the user; never a password
 */
public record Session(@Nullable String url, @Nullable String user) {}
