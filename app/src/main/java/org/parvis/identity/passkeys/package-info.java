/**
 * Keys that a device holds for its owner: adding one, signing in with one, proving again with one.
 * The challenge is ours, used once, and bound to this site.
 */
@ApplicationModule(displayName = "Passkeys")
@NullMarked
package org.parvis.identity.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
