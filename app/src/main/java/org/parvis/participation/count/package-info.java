/**
 * Ballots of a participatory budget are counted here: greedy or by the Method of Equal Shares, in
 * exact fractions, from a file that anybody can count again. Nothing here knows a database.
 */
@ApplicationModule(displayName = "Participation, count")
@NullMarked
package org.parvis.participation.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
