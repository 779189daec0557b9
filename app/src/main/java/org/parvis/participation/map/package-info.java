/**
 * A map of opinions from votes on statements: who answers alike stands near, in groups of which
 * none is one person, with what sets each apart and what all share. The same votes give the same
 * map to anybody; nothing here knows a database.
 */
@ApplicationModule(displayName = "Participation, map")
@NullMarked
package org.parvis.participation.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
