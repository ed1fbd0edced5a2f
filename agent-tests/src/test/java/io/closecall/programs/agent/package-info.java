/** Programs that show what the agent as a whole does, and what it leaves alone. */
package io.closecall.programs.agent;
