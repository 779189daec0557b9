/**
 * A budget that people share: what it asks is sealed before the first ballot, people choose
 * projects, and after the close everybody reads who paid what and can count it again.
 */
@ApplicationModule(displayName = "Participation, budgets")
@NullMarked
package org.parvis.participation.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
