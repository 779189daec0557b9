/**
 * One plan as a page says it: targets, initiatives, time line, what would be well if it began
 * later, and what differs between two revisions.
 */
@ApplicationModule(displayName = "A plan as it is shown")
@NullMarked
package org.parvis.plans.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
