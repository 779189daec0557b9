package org.parvis.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Accounts of people who hold an invitation. Whoever invites answers for the address and gives the
 * link, so no code is sent: a first member can enter before any mail server is configured.
 */
public interface InvitedAccounts {
    /** The account of that address; only for whoever proved to be expected there. */
    Optional<UUID> at(EmailAddress email);

    /** Opens the account of an invited address. */
    AccountResult open(EmailAddress email, String name, String password, String lang);
}
