/**
 * What bodies ask of and offer each other: requests of help, shared solutions, and how mature each
 * body says it is.
 */
@ApplicationModule(displayName = "Help between bodies")
@NullMarked
package org.parvis.plans.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
