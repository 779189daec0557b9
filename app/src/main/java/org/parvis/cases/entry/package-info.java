/**
 * The doors by which a case file begins, joins another or parts from it: sent online, entered by an
 * agent, opened by the body itself.
 */
@ApplicationModule(displayName = "Doors of entry")
@NullMarked
package org.parvis.cases.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
