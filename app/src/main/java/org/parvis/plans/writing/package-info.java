/**
 * Where members of a body write its plan: the room, the form of each part, what comes from a file,
 * and how far each initiative is.
 */
@ApplicationModule(displayName = "Plans being written")
@NullMarked
package org.parvis.plans.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
