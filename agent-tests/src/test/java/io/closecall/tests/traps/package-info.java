/** Programs where a naive detector reports too much or too little. */
package io.closecall.tests.traps;
