/**
 * What a content pack brings of services, whether its addresses are free and what it names exists,
 * and what became of each version.
 */
@ApplicationModule(displayName = "Services of a pack")
@NullMarked
package org.parvis.catalogue.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
