package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * Filling in for somebody else: whether one may, and that nobody fills in one person's request in
 * another one's name without seeing it.
 */
@Component
class ForOthers {
    private final ActingFor acting;
    private final Mandates mandates;
    private final InstantSource clock;

    ForOthers(ActingFor acting, Mandates mandates, InstantSource clock) {
        this.acting = acting;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * For whom a draft begun now would be: oneself, or the one for whom one acts and may fill in.
     */
    Outcome<Optional<OnBehalfOf>> beginning(
            HttpServletRequest request, Actor.@Nullable Person person, ServiceDefinition service) {
        UUID account = Drafts.account(person);
        Optional<Mandate> chosen = acting.current(request);
        if (account == null || chosen.isEmpty()) {
            return Outcome.ok(Optional.empty());
        }
        return mandates.may(
                        account,
                        chosen.get().onBehalf().principal(),
                        service.code(),
                        Act.COMPLETE,
                        clock.instant())
                .map(mandate -> Optional.of(mandate.onBehalf()));
    }

    /** Why it cannot be begun for the other, and how to begin it for oneself. */
    Page refused(Refusal refusal, ServiceDefinition service, Words w) {
        return page(
                new OtherNamePage(
                        service.name().in(w.lang()),
                        w.say(refusal.key(), refusal.arguments()),
                        ActingFor.stopping(w.lang()),
                        w.say("forms.others.self"),
                        "",
                        Paths.service(service, w.lang())));
    }

    /** A draft of one name while one acts in another: one chooses before going on. */
    Optional<Page> inAnotherName(
            HttpServletRequest request, Actor.@Nullable Person person, Draft draft, Words w) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        Mandate now = acting.current(request).orElse(null);
        OnBehalfOf whom = draft.whom();
        if (whom == null) {
            return now == null ? Optional.empty() : Optional.of(own(now, draft, w));
        }
        UUID account = Drafts.account(person);
        boolean theirs = whom.principal().equals(account);
        boolean chosen = now != null && now.onBehalf().principal().equals(whom.principal());
        return theirs || chosen || account == null
                ? Optional.empty()
                : Optional.of(other(account, whom, draft, w));
    }

    private static Page own(Mandate now, Draft draft, Words w) {
        return page(
                new OtherNamePage(
                        w.say("forms.others.own.title"),
                        w.say("forms.others.own", now.principalName()),
                        ActingFor.stopping(w.lang()),
                        w.say("forms.others.self"),
                        Paths.draft(draft.id(), w.lang()),
                        Paths.mine(w.lang())));
    }

    private Page other(UUID account, OnBehalfOf whom, Draft draft, Words w) {
        String name =
                mandates.inForce(account, whom.mandate()).map(Mandate::principalName).orElse("—");
        return page(
                new OtherNamePage(
                        w.say("forms.others.other.title", name),
                        w.say("forms.others.other", name),
                        ActingFor.starting(w.lang(), whom.mandate()),
                        w.say("forms.others.act", name),
                        Paths.draft(draft.id(), w.lang()),
                        Paths.mine(w.lang())));
    }

    private static Page page(OtherNamePage page) {
        return Page.of("forms/otherName", page).title(page.title()).nav("services").status(409);
    }
}
