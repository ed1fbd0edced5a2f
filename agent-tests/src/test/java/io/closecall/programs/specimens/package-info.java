/** Every {@code Specimen} in this package takes part in the shared contract runs. */
package io.closecall.programs.specimens;
