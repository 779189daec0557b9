/**
 * How a decision comes about and what follows it: fairness before it, opinions, signatures, the
 * decision itself, its correction and its contestation.
 */
@ApplicationModule(displayName = "Decisions")
@NullMarked
package org.parvis.cases.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
