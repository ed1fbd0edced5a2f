/** The reports written from surveys that no real run would give. */
package io.closecall.tests.report;
