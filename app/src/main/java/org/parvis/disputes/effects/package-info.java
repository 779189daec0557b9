/**
 * What the program does in disputes because of what others did there: takes them up, seats who
 * comes, draws a mediator, tells each what is new, and makes what both signed hold.
 */
@ApplicationModule(displayName = "What acts of a dispute bring about")
@NullMarked
package org.parvis.disputes.effects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
