/**
 * The door to the rooms of a body: only its members enter, with the proof that the body asks for.
 * Whoever works in several chooses one. The frame of each page shows what is theirs to do.
 */
@ApplicationModule(displayName = "Rooms of a body")
@NullMarked
package org.parvis.organizations.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
