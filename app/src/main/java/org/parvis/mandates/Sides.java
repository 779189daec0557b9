package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** In whose name a request about mandates is made: one's own, or a business that one manages. */
@Component
class Sides {
    private final Accounts accounts;
    private final ActingFor acting;
    private final Mandates mandates;

    Sides(Accounts accounts, ActingFor acting, Mandates mandates) {
        this.accounts = accounts;
        this.acting = acting;
        this.mandates = mandates;
    }

    Optional<Account> account(Actor.@Nullable Person person) {
        UUID id = person == null ? null : person.account();
        return id == null ? Optional.empty() : accounts.own(id);
    }

    /** The business, while somebody acts for one whose accesses they may decide; else oneself. */
    Proposer giving(HttpServletRequest request, Account account) {
        return acting.current(request)
                .filter(mandate -> mandate.allows(Act.ADMINISTER))
                .map(mandate -> Proposer.business(account, mandate, mandates.today()))
                .orElseGet(() -> Proposer.self(account));
    }
}
