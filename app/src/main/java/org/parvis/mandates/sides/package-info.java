/**
 * In whose name a request is made, the mandates of that side in words, what it answers, and what
 * both are told.
 */
@ApplicationModule(displayName = "Mandates as each side sees them")
@NullMarked
package org.parvis.mandates.sides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
