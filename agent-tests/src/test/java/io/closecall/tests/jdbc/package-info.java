/** JDBC as programs use it: real databases and pools, each with each. */
package io.closecall.tests.jdbc;
