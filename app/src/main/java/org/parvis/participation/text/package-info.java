/**
 * A draft text as people read it: whole, with how much is said of each paragraph, and what changed.
 */
@ApplicationModule(displayName = "Participation, texts")
@NullMarked
package org.parvis.participation.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
