package org.parvis.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The accounts of people and of members of public bodies, as other modules may know them. */
public interface Accounts {
    /** The account as its owner sees it. */
    Optional<Account> own(UUID id);

    /**
     * What its owner reads from their account on, in one transaction of theirs: the account comes
     * with the scene, so that a page that shows both asks the database once less.
     */
    <T> Optional<T> reading(UUID id, Function<Account, T> work);

    /** The account to write to; only jobs, which send notices, may ask. */
    Optional<Account> addressee(UUID id);

    /** The same for many at once; who has no account any more is left out. */
    List<Account> addressees(Set<UUID> ids);

    /**
     * Opens or refreshes an account of the demonstration, which has no password and is entered by a
     * click. An account that a person opened is never turned into one.
     */
    UUID openDemonstration(String email, String name, String lang);

    /** Whether the account may be entered by a click. */
    boolean isDemonstration(UUID id);
}
