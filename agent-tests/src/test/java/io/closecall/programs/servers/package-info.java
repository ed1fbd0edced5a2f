/** Small servers for programs to talk to, all in the same JVM. */
package io.closecall.programs.servers;
