/** How each service does: its figures, and what an accessibility audit found of it. */
@ApplicationModule(displayName = "Figures of services")
@NullMarked
package org.parvis.strategy.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
