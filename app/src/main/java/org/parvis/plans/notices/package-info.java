/** Whoever must know that something in a plan needs them is told, once. */
@ApplicationModule(displayName = "Notices of plans")
@NullMarked
package org.parvis.plans.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
