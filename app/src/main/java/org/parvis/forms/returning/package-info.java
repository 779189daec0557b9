/**
 * How one leaves a draft and comes back to it: by its code, by the list of one's own drafts, by
 * what a device keeps. Whoever may not go on learns why, and nothing that was typed is lost.
 */
@ApplicationModule(displayName = "Coming back to a draft")
@NullMarked
package org.parvis.forms.returning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
