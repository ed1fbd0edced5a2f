/** Programs whose reports are read by other tools. */
package io.closecall.programs.report;
