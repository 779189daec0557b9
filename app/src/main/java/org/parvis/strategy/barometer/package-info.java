/**
 * The pages of the strategy and of its figures: the headline, each figure with what stands behind
 * and beside it, and what was said in consultations.
 */
@ApplicationModule(displayName = "The public barometer")
@NullMarked
package org.parvis.strategy.barometer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
