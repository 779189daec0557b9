/**
 * Who somebody is, and nothing more: accounts, sign-in, sessions, and the rules that keep both
 * safe. Most of what Parvis does needs no account; this module is for those who want one and for
 * agents. An account is entered by ways of its owner's choice, each a row with the level of
 * assurance that it gives; dangerous changes ask for a recent proof. A session holds identifiers
 * only. Providers elsewhere and people at a counter may vouch for somebody; two accounts of one
 * person can be joined, and parted again. Sign-in never says whether an account exists, and no
 * amount of wrong passwords from elsewhere can lock its owner out. It also owns the web security of
 * the whole program: content policy, forged-form protection, which paths ask for an account. It
 * keeps nothing of a case file, so it has nothing to erase when one is disposed of.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "measures",
            "documents :: keys",
            "documents :: letters",
            "post",
            "portal :: spi"
        })
@NullMarked
package org.parvis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
