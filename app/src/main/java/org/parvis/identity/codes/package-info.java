/**
 * Codes sent to an address: to open an account, to sign in, to prove or to change the address. A
 * code works in the browser that asked for it, once and for a short time. Whoever knows only the
 * address learns nothing.
 */
@ApplicationModule(displayName = "Codes by mail")
@NullMarked
package org.parvis.identity.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
