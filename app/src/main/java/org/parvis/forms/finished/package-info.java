/**
 * Checks a draft whole when it is sent, or what an agent enters, and makes of it the form that a
 * case file keeps. It runs in the transaction of whoever sends, and is how other modules reach
 * forms.
 */
@ApplicationModule(displayName = "Finished forms")
@NullMarked
package org.parvis.forms.finished;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
