/**
 * What is asked of a password, how it is kept, and how one is checked without saying whether an
 * account exists. Known leaks are refused from a file of the installation, never by asking
 * elsewhere.
 */
@ApplicationModule(displayName = "Passwords")
@NullMarked
package org.parvis.identity.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
