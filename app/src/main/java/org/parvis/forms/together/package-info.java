/**
 * The pages by which the owner of a draft asks somebody else for one part of it, and those on which
 * a guest fills it in or attests it, without an account and without seeing more than the definition
 * shows.
 */
@ApplicationModule(displayName = "Filling in together")
@NullMarked
package org.parvis.forms.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
