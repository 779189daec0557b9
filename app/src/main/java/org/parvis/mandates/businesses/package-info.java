/**
 * What a business sees of itself: who acts for it, its places, what was done in its name, and what
 * the register of enterprises says of it.
 */
@ApplicationModule(displayName = "Businesses and their places")
@NullMarked
package org.parvis.mandates.businesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
