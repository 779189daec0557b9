package org.parvis.participation.addressed;

import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Members;
import org.springframework.stereotype.Component;

/**
 * The address of a member of a body, by which it is known that they decide nothing of their own.
 */
@Component
public class MemberAddresses {
    private final Members members;
    private final Accounts accounts;

    MemberAddresses(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** None of a member who has no account to write to. */
    public Optional<EmailAddress> of(UUID member) {
        return members.accountOf(member)
                .flatMap(accounts::addressee)
                .map(Account::email)
                .flatMap(MemberAddresses::read);
    }

    private static Optional<EmailAddress> read(String email) {
        return switch (EmailAddress.of(email)) {
            case Outcome.Ok<EmailAddress>(var address) -> Optional.of(address);
            case Outcome.Refused<EmailAddress> none -> Optional.empty();
        };
    }
}
