/**
 * Bodies that merge, split or close pass on what they hold, from a day. The work is done step by
 * step and goes on where it stopped. Members who go along keep their duties.
 */
@ApplicationModule(displayName = "Handovers")
@NullMarked
package org.parvis.organizations.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
