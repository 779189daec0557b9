/**
 * What time does to a case file: effects of law, late terms, forecasts, and how a clock explains
 * itself.
 */
@ApplicationModule(displayName = "Clocks of case files")
@NullMarked
package org.parvis.cases.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
