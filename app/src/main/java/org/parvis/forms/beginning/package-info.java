/**
 * The doors by which a draft begins: the check before starting, the first questions, an address
 * that brings answers, a program of others. Nothing is kept before somebody goes on.
 */
@ApplicationModule(displayName = "Beginning a draft")
@NullMarked
package org.parvis.forms.beginning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
