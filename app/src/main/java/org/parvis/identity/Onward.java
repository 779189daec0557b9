package org.parvis.identity;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * Where somebody goes on who gave a proof or added a way: where they came from, else to the ways of
 * their account.
 */
final class Onward {
    private Onward() {}

    static String address(@Nullable String next, Words w) {
        return ReturnAddress.orElse(next, AccountPaths.security(w.lang()));
    }

    static Page page(@Nullable String next, Words w) {
        return Page.redirect(address(next, w));
    }

    /** Who added a way because something asked for it goes on there; others see that it is here. */
    static Page added(@Nullable String next, Words w) {
        return next == null ? said(w, "added") : page(next, w);
    }

    /** The ways of the account, which say what was done. */
    static Page said(Words w, String done) {
        return Page.redirect(AccountPaths.security(w.lang()) + "?said=" + done);
    }
}
