package org.parvis.mandates.sides;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Actor;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** In whose name a request about mandates is made: one's own, or a business that one manages. */
@Component
public class Sides {
    private final Accounts accounts;
    private final ActingFor acting;
    private final Mandates mandates;

    Sides(Accounts accounts, ActingFor acting, Mandates mandates) {
        this.accounts = accounts;
        this.acting = acting;
        this.mandates = mandates;
    }

    public Optional<Account> account(Actor.@Nullable Person person) {
        UUID id = person == null ? null : person.account();
        return id == null ? Optional.empty() : accounts.own(id);
    }

    /** Somebody, and the business in whose place they stand. */
    public record Side(Account account, Proposer by) {}

    /** The business that whoever makes the request manages and acts for at the moment. */
    public Optional<Side> business(HttpServletRequest request, Actor.@Nullable Person person) {
        return account(person)
                .map(account -> new Side(account, giving(request, account)))
                .filter(side -> side.by().isBusiness());
    }

    /** A page about that business; whoever manages none is led to their own mandates. */
    public Page business(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Function<Side, Page> page,
            Words w) {
        return business(request, person)
                .map(page)
                .orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    /** The business, while somebody acts for one whose accesses they may decide; else oneself. */
    public Proposer giving(HttpServletRequest request, Account account) {
        return acting.current(request)
                .filter(mandate -> mandate.allows(Act.ADMINISTER))
                .map(mandate -> Proposer.business(account, mandate, mandates.today()))
                .orElseGet(() -> Proposer.self(account));
    }
}
