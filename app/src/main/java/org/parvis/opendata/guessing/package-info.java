/**
 * What the columns of a file seem to be, from every one of its cells: their types, how often they
 * say what, and signs of persons. It looks at bytes, for there may be a hundred million of them;
 * where they come from and how they are kept is for the room of tables.
 */
@ApplicationModule(displayName = "What columns seem to be")
@NullMarked
package org.parvis.opendata.guessing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
