/**
 * The public bodies themselves: their names from a day to a day, and their home that never changes.
 * They come from the content pack, whole or not at all. Who answers today for a body that was is
 * read here.
 */
@ApplicationModule(displayName = "Bodies")
@NullMarked
package org.parvis.organizations.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
