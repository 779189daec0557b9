/**
 * Fictitious mandates between fictitious people, which the demonstration pack brings at a start.
 */
@ApplicationModule(displayName = "Mandates of the demonstration")
@NullMarked
package org.parvis.mandates.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
