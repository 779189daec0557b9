/** What everybody sees: the list of consultations, and each with its days, doors and counts. */
@ApplicationModule(displayName = "Participation, shown")
@NullMarked
package org.parvis.participation.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
