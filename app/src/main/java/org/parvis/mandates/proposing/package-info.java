/**
 * A mandate before it begins: its form, what shows its ground, and the body that decides where one
 * must.
 */
@ApplicationModule(displayName = "A mandate is proposed")
@NullMarked
package org.parvis.mandates.proposing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
