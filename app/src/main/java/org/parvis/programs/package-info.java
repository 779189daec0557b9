/**
 * The programs of others and what they may do: those that were let in, the tokens that they obtain
 * and lose, and the interface that reads a token and never a cookie. A program is let in by two
 * people; the module that knows whose duty that is implements {@link
 * org.parvis.programs.ProgramApprovers}. It keeps nothing of any person.
 */
@ApplicationModule(
        displayName = "Programs of others",
        allowedDependencies = {"kernel", "platform", "identity"})
@NullMarked
package org.parvis.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
