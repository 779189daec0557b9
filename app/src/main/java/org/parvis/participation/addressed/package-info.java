/**
 * What those tools have in common that know people by an address of mail alone: what is said to
 * whoever typed one, to whoever opens a letter that leads to nothing, and which one is a member's.
 */
@ApplicationModule(displayName = "Participation, known by an address")
@NullMarked
package org.parvis.participation.addressed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
