/**
 * What anybody reads of plans: the list, a plan, a network and the roadmap; and what search finds
 * of them.
 */
@ApplicationModule(displayName = "Public pages of plans")
@NullMarked
package org.parvis.plans.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
