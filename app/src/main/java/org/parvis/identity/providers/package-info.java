/**
 * Sign-in by a provider elsewhere: the way there and back, what its word is worth, and the account
 * it leads to. Somebody who comes for the first time opens an account or links one they have.
 * Groups of an employer are told to the module that knows them.
 */
@ApplicationModule(displayName = "Providers of identity")
@NullMarked
package org.parvis.identity.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
