/** What fictitious people said, in a demonstration. */
@ApplicationModule(displayName = "Participation, demonstration")
@NullMarked
package org.parvis.participation.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
