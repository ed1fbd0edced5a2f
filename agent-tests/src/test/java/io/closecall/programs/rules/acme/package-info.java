/** A small library: a type for each way in which a class can come to have to be closed. */
package io.closecall.programs.rules.acme;
