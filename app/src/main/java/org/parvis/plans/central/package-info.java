/**
 * What the central office reads, asks and tells: reviews of plans, calls, priorities and the yearly
 * report.
 */
@ApplicationModule(displayName = "What the central office does")
@NullMarked
package org.parvis.plans.central;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
