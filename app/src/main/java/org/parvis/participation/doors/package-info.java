/**
 * SideDoors beside the Web: the sheet of paper with the same questions, and where a member of the
 * body enters what came on paper, by phone or in a hall, so that it counts once and gets its
 * receipt.
 */
@ApplicationModule(displayName = "Participation, doors")
@NullMarked
package org.parvis.participation.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
