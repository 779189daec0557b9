/**
 * How people were involved in making each service, told by its body and shown beside its figures.
 */
@ApplicationModule(displayName = "People involved")
@NullMarked
package org.parvis.strategy.involved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
