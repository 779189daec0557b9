package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * Lets the owner of an account, and nobody else, to a page of it. What could take the account away
 * asks for a proof given a short while ago, so that a screen left open is not enough.
 */
public interface Owner {
    /** The page, for whoever is signed in; the way in, for others. */
    Page only(HttpServletRequest request, Words w, Function<Account, Page> page);

    /** The same after a recent proof; accounts of the demonstration belong to all and stay. */
    Page recently(HttpServletRequest request, Words w, Function<Account, Page> page);

    /**
     * Whose account it is, when a proof was given lately; an account of the demonstration asks for
     * none.
     */
    Optional<Account> proven(HttpServletRequest request);

    /** Where somebody gives a proof and comes back from. */
    String confirming(HttpServletRequest request, Words w);
}
