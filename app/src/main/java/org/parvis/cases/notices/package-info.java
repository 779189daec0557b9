/**
 * Telling what happened, by every door that a person chose: mail, message, letter, and the day from
 * which it counts.
 */
@ApplicationModule(displayName = "Notices of case files")
@NullMarked
package org.parvis.cases.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
