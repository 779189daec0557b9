/**
 * A form on paper: laid out blank or as far as it is filled in, with a code that brings the sheet
 * back into its draft, and the single part that somebody else signs by hand.
 */
@ApplicationModule(displayName = "Forms on paper")
@NullMarked
package org.parvis.forms.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
