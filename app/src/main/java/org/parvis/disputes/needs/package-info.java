/**
 * What a side needs to take part in a dispute: it says so in two presses, whoever mediates answers
 * by a day, and the other side does not read it.
 */
@ApplicationModule(displayName = "Needs of sides")
@NullMarked
package org.parvis.disputes.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
