/** Programs that prove the harness itself; none needs the agent. */
package io.closecall.programs.harness;
