package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
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
    private final MandateView view;

    OneMandatePages(Sides sides, MandateLists lists, Answers answers, MandateView view) {
        this.sides = sides;
        this.lists = lists;
        this.answers = answers;
        this.view = view;
    }

    @GetMapping({"/fr/compte/mandats/{id}", "/en/account/mandates/{id}"})
    Page show(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return seen(id, request, person)
                .map(seen -> view.page(seen, List.of(), w))
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
                                        MandateView.title(seen, w),
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

    private Page then(MandateView.Seen seen, Outcome<Mandate> outcome, String done, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Mandate> ok ->
                    Page.redirect(MandatePaths.list(w.lang()) + "?done=" + done);
            case Outcome.Refused<Mandate>(Refusal refusal) ->
                    view.page(
                            seen,
                            List.of(
                                    new FieldError(
                                            null, w.say(refusal.key(), refusal.arguments()))),
                            w);
        };
    }

    private Optional<MandateView.Seen> seen(
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
                .map(mandate -> new MandateView.Seen(account.get(), self, mandate))
                .or(
                        () ->
                                lists.find(giving, number.get())
                                        .map(m -> new MandateView.Seen(account.get(), giving, m)));
    }
}
