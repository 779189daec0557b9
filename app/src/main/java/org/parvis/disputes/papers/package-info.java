/**
 * Documents that the program makes of a dispute and seals: what both signed, kept once and read by
 * those who sat at its table.
 */
@ApplicationModule(displayName = "Papers of a dispute")
@NullMarked
package org.parvis.disputes.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
