/**
 * Who is missing: whoever took part says of themselves what they wish, kept as sums alone and apart
 * from what they said; these are compared with the population, for the body while there is time to
 * reach people, and for everybody after the close.
 */
@ApplicationModule(displayName = "Participation, who is missing")
@NullMarked
package org.parvis.participation.missing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
