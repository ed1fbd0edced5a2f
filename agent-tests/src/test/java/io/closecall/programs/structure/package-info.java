/** Programs for the tests of what the agent is made of. */
package io.closecall.programs.structure;
