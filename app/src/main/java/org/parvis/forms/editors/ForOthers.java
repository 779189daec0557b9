package org.parvis.forms.editors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.Establishments;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * Filling in for somebody else: whether one may, and that nobody fills in one person's request in
 * another one's name without seeing it.
 */
@Component
public class ForOthers {
    /** The field that says for which place of a business. */
    public static final String PLACE = "_place";

    private static final String WHOLE = "all";
    private static final Establishments.Covered NOWHERE =
            new Establishments.Covered(List.of(), true);

    private final ActingFor acting;
    private final Mandates mandates;
    private final Establishments establishments;
    private final InstantSource clock;

    ForOthers(
            ActingFor acting,
            Mandates mandates,
            Establishments establishments,
            InstantSource clock) {
        this.acting = acting;
        this.mandates = mandates;
        this.establishments = establishments;
        this.clock = clock;
    }

    /**
     * For whom a draft begun now would be: oneself, or the one for whom one acts and may fill in.
     */
    public Began beginning(
            HttpServletRequest request, Actor.@Nullable Person person, ServiceDefinition service) {
        UUID account = Drafts.account(person);
        Mandate chosen = acting.current(request).orElse(null);
        if (account == null || chosen == null) {
            return new Began.For(null);
        }
        Establishments.Covered covered =
                chosen.kind() == PrincipalKind.BUSINESS
                        ? establishments.covered(
                                account,
                                chosen.onBehalf().principal(),
                                service.code(),
                                Act.COMPLETE)
                        : NOWHERE;
        List<Establishment> open = covered.open();
        String typed = Objects.requireNonNullElse(request.getParameter(PLACE), "");
        boolean clear = open.size() <= 1 || (covered.whole() && typed.equals(WHOLE));
        UUID place = open.size() == 1 ? open.getFirst().id() : clear ? null : among(open, typed);
        return clear || place != null
                ? at(account, chosen, service, place)
                : new Began.AtWhich(chosen.principalName(), open, covered.whole());
    }

    private static @Nullable UUID among(List<Establishment> open, String typed) {
        return open.stream()
                .map(Establishment::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private Began at(
            UUID account, Mandate chosen, ServiceDefinition service, @Nullable UUID place) {
        return switch (mandates.may(
                account,
                chosen.onBehalf().principal(),
                service.code(),
                place,
                Act.COMPLETE,
                clock.instant())) {
            case Outcome.Ok<Mandate>(Mandate mandate) ->
                    new Began.For(mandate.onBehalf().at(place));
            case Outcome.Refused<Mandate>(Refusal refusal) -> new Began.Not(refusal);
        };
    }

    /** Asks which place of the business it is about; what the address brought goes on. */
    public Page atWhich(
            Began.AtWhich which, HttpServletRequest request, ServiceDefinition service, Words w) {
        List<Choice> places = new ArrayList<>();
        for (Establishment place : which.places()) {
            places.add(Choice.of(place.id().toString(), place.name()).withHint(place.address()));
        }
        if (which.whole()) {
            places.add(Choice.of(WHOLE, w.say("forms.place.whole", which.business())));
        }
        Map<String, List<String>> carried = new LinkedHashMap<>(Request.fields(request));
        boolean posted = request.getMethod().equals("POST");
        boolean answered = carried.remove(PLACE) != null || posted;
        carried.remove("_proof");
        if (!posted) {
            carried.keySet().removeIf(name -> !name.startsWith("answer."));
        }
        String error = answered ? w.say("forms.place.error") : null;
        AtWhichPage page =
                new AtWhichPage(
                        service.name().in(w.lang()),
                        which.business(),
                        places,
                        Paths.begin(service, w.lang()),
                        carried,
                        posted,
                        error);
        return Page.of("forms/editors/atWhich", page)
                .title(w.say("forms.place.title"))
                .nav("services")
                .alternate(Paths.begin(service, Paths.other(w.lang())))
                .status(error == null ? 200 : 422);
    }

    /** Why it cannot be begun for the other, and how to begin it for oneself. */
    public Page refused(Refusal refusal, ServiceDefinition service, Words w) {
        return page(
                new OtherNamePage(
                        service.name().in(w.lang()),
                        w.say(refusal.key(), refusal.arguments()),
                        ActingFor.stopping(w.lang()),
                        w.say("forms.others.self"),
                        "",
                        Paths.service(service, w.lang())));
    }

    /**
     * A draft of one name while one acts in another: one chooses before going on. What was typed is
     * never lost to that, so a page that is sent is not held up.
     */
    public Optional<Page> inAnotherName(
            HttpServletRequest request, Actor.@Nullable Person person, Draft draft, Words w) {
        return request.getMethod().equals("GET")
                ? choosing(request, person, draft, w)
                : Optional.empty();
    }

    /** The same, whatever is asked: where nothing was typed that could be lost. */
    public Optional<Page> choosing(
            HttpServletRequest request, Actor.@Nullable Person person, Draft draft, Words w) {
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
        return Page.of("forms/editors/otherName", page)
                .title(page.title())
                .nav("services")
                .status(409);
    }
}
