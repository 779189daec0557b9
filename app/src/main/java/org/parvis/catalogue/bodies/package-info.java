/**
 * The pages of public bodies with what they offer, and what search finds of services and bodies.
 */
@ApplicationModule(displayName = "Services as people find them")
@NullMarked
package org.parvis.catalogue.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
