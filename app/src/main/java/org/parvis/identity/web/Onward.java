package org.parvis.identity.web;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * Where somebody goes on who gave a proof or added a way: where they came from, else to the ways of
 * their account.
 */
public final class Onward {
    private Onward() {}

    public static String address(@Nullable String next, Words w) {
        return ReturnAddress.orElse(next, AccountPaths.security(w.lang()));
    }

    public static Page page(@Nullable String next, Words w) {
        return Page.redirect(address(next, w));
    }

    /** Who added a way because something asked for it goes on there; others see that it is here. */
    public static Page added(@Nullable String next, Words w) {
        return next == null ? said(w, "added") : page(next, w);
    }

    /** The ways of the account, which say what was done. */
    public static Page said(Words w, String done) {
        return Page.redirect(AccountPaths.security(w.lang()) + "?said=" + done);
    }
}
