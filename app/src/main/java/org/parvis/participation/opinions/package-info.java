/**
 * Statements that people answer one at a time, and the map of their opinions: drawn on published
 * days, of nobody by themselves, with what joins the groups and what divides them. Where somebody
 * stands on it is shown to whoever has the receipt, and to nobody else.
 */
@ApplicationModule(displayName = "Participation, opinions")
@NullMarked
package org.parvis.participation.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
