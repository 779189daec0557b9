package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One mandate: what it allows, the answer it waits for, its end. */
@Controller
class OneMandatePages {
    private final Sides sides;
    private final MandateLists lists;
    private final Answers answers;
    private final MandateWords words;
    private final Mandates mandates;
    private final ObjectProvider<RepresentedFiles> files;

    OneMandatePages(
            Sides sides,
            MandateLists lists,
            Answers answers,
            MandateWords words,
            Mandates mandates,
            ObjectProvider<RepresentedFiles> files) {
        this.sides = sides;
        this.lists = lists;
        this.answers = answers;
        this.words = words;
        this.mandates = mandates;
        this.files = files;
    }

    /** A mandate and the side on which its reader stands. */
    private record Seen(Account account, Proposer by, Mandate mandate) {
        boolean holds() {
            return account.id().equals(mandate.holder());
        }

        boolean answers() {
            return mandate.standing() == Standing.PROPOSED
                    && !by.isBusiness()
                    && !mandate.proposedBy().equals(account.id());
        }
    }

    @GetMapping({"/fr/compte/mandats/{id}", "/en/account/mandates/{id}"})
    Page show(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return seen(id, request, person)
                .map(seen -> page(seen, List.of(), w))
                .orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    @PostMapping({"/fr/compte/mandats/{id}/accepter", "/en/account/mandates/{id}/accept"})
    Page accept(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return answer(id, request, person, answers::accept, "accepted", w);
    }

    @PostMapping({"/fr/compte/mandats/{id}/refuser", "/en/account/mandates/{id}/decline"})
    Page refuse(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return answer(id, request, person, answers::refuse, "refused", w);
    }

    @GetMapping({"/fr/compte/mandats/{id}/mettre-fin", "/en/account/mandates/{id}/end"})
    Page asked(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return seen(id, request, person)
                .map(
                        seen ->
                                new MandatesPage.Revoke(
                                        title(seen, w),
                                        MandatePaths.revoke(w.lang(), seen.mandate().id()),
                                        MandatePaths.show(w.lang(), seen.mandate().id())))
                .map(
                        page ->
                                Page.of("mandates/revoke", page)
                                        .title(w.say("mandates.revoke.title"))
                                        .nav("account"))
                .orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    @PostMapping({"/fr/compte/mandats/{id}/mettre-fin", "/en/account/mandates/{id}/end"})
    Page revoke(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return seen(id, request, person)
                .map(
                        seen ->
                                then(
                                        seen,
                                        answers.revoke(seen.by(), seen.mandate().id()),
                                        "revoked",
                                        w))
                .orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    private Page answer(
            String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            BiFunction<UUID, UUID, Outcome<Mandate>> answer,
            String done,
            Words w) {
        return seen(id, request, person)
                .map(
                        seen ->
                                then(
                                        seen,
                                        answer.apply(seen.account().id(), seen.mandate().id()),
                                        done,
                                        w))
                .orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    private Page then(Seen seen, Outcome<Mandate> outcome, String done, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Mandate> ok ->
                    Page.redirect(MandatePaths.list(w.lang()) + "?done=" + done);
            case Outcome.Refused<Mandate>(Refusal refusal) ->
                    page(
                            seen,
                            List.of(
                                    new FieldError(
                                            null, w.say(refusal.key(), refusal.arguments()))),
                            w);
        };
    }

    private Optional<Seen> seen(
            String id, HttpServletRequest request, Actor.@Nullable Person person) {
        Optional<UUID> number = MandatePages.number(id);
        Optional<Account> account = sides.account(person);
        if (number.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        answers.claim(account.get());
        Proposer self = Proposer.self(account.get());
        Proposer giving = sides.giving(request, account.get());
        return lists.find(self, number.get())
                .map(mandate -> new Seen(account.get(), self, mandate))
                .or(
                        () ->
                                lists.find(giving, number.get())
                                        .map(m -> new Seen(account.get(), giving, m)));
    }

    private Page page(Seen seen, List<FieldError> errors, Words w) {
        Mandate m = seen.mandate();
        String lang = w.lang();
        boolean over = m.over(mandates.today());
        boolean answers = seen.answers() && !over;
        MandatesPage.One one =
                new MandatesPage.One(
                        title(seen, w),
                        rows(m, w),
                        over ? null : note(seen, w),
                        answers ? MandatePaths.accept(lang, m.id()) : null,
                        answers ? MandatePaths.refuse(lang, m.id()) : null,
                        over || answers ? null : MandatePaths.revoke(lang, m.id()),
                        seen.holds() && m.inForce(mandates.today())
                                ? MandatePaths.act(lang, m.id())
                                : null,
                        m.principalName(),
                        files(seen, w),
                        errors);
        return Page.of("mandates/show", one)
                .title(one.title())
                .nav("account")
                .status(errors.isEmpty() ? 200 : 409);
    }

    /** The other's files, for whoever may read them today. */
    private @Nullable List<ServiceRow> files(Seen seen, Words w) {
        Mandate m = seen.mandate();
        boolean reads = seen.holds() && m.inForce(mandates.today()) && m.allows(Act.RECEIVE);
        return reads
                ? files.orderedStream()
                        .flatMap(source -> source.of(seen.account().id(), m.id(), w).stream())
                        .toList()
                : null;
    }

    private static @Nullable String note(Seen seen, Words w) {
        Mandate m = seen.mandate();
        return switch (m.standing()) {
            case PROPOSED -> seen.answers() ? null : w.say("mandates.show.youProposed");
            case DECIDING ->
                    w.say(m.consult() ? "mandates.show.consult" : "mandates.refused.deciding");
            case OPEN, REFUSED, REVOKED -> null;
        };
    }

    private static String title(Seen seen, Words w) {
        Mandate m = seen.mandate();
        if (seen.holds()) {
            return w.say("mandates.show.hold", m.principalName());
        }
        return seen.by().isBusiness()
                ? w.say("mandates.show.other", m.holderName(), m.principalName())
                : w.say("mandates.show.give", m.holderName());
    }

    private List<SummaryRow> rows(Mandate m, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("mandates.show.standing"),
                        words.status(m, mandates.today(), w).text()));
        rows.add(SummaryRow.of(w.say("mandates.show.ground"), words.ground(m, w)));
        rows.add(
                SummaryRow.of(
                        w.say("mandates.show.services"),
                        String.join(", ", words.serviceNames(m, w))));
        rows.add(SummaryRow.of(w.say("mandates.show.acts"), String.join(", ", words.acts(m, w))));
        rows.add(SummaryRow.of(w.say("mandates.show.from"), w.date(m.from())));
        rows.add(SummaryRow.of(w.say("mandates.show.until"), w.date(m.until())));
        if (m.proof() != null) {
            rows.add(SummaryRow.of(w.say("mandates.show.proof"), m.proof()));
        }
        return rows;
    }
}
