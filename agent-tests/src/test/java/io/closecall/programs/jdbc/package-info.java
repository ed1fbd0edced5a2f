/**
 * Programs that use databases: each takes the database, its URL, and the sources of connections to
 * go through, one after the other.
 */
package io.closecall.programs.jdbc;
