/**
 * The pages of whoever owns an account: signing in and out, name and language, the ways that open
 * it, giving a proof again, and joining two accounts of one person. Nobody else reaches them.
 */
@ApplicationModule(
        displayName = "Pages of an account",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "documents :: keys",
            "identity",
            "portal :: spi",
            "identity.sessions",
            "identity.web",
            "identity.entrance",
            "identity.passwords",
            "identity.second",
            "identity.passkeys",
            "identity.providers"
        })
@NullMarked
package org.parvis.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
