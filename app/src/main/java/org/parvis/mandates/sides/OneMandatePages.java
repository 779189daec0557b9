package org.parvis.mandates.sides;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One mandate: what it allows, the answer it waits for, its end. */
@Controller
class OneMandatePages {
    private final Sides sides;
    private final MandateLists lists;
    private final Answers answers;
    private final MandateView view;
    private final Mandates mandates;

    OneMandatePages(
            Sides sides, MandateLists lists, Answers answers, MandateView view, Mandates mandates) {
        this.sides = sides;
        this.lists = lists;
        this.answers = answers;
        this.view = view;
        this.mandates = mandates;
    }

    @GetMapping({"/fr/compte/mandats/{id}", "/en/account/mandates/{id}"})
    Page show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return of(
                seen(id, request, person),
                seen -> view.page(seen.at(Ids.read(place).orElse(null)), List.of(), w),
                w);
    }

    @PostMapping({"/fr/compte/mandats/{id}/accepter", "/en/account/mandates/{id}/accept"})
    Page accept(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return then(
                seen(id, request, person),
                seen -> answers.accept(seen.by(), seen.mandate().id()),
                "accepted",
                w);
    }

    @PostMapping({"/fr/compte/mandats/{id}/refuser", "/en/account/mandates/{id}/decline"})
    Page refuse(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return then(
                seen(id, request, person),
                seen -> answers.refuse(seen.by(), seen.mandate().id()),
                "refused",
                w);
    }

    @GetMapping({"/fr/compte/mandats/{id}/mettre-fin", "/en/account/mandates/{id}/end"})
    Page asked(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return of(seen(id, request, person), seen -> asked(seen, w), w);
    }

    private Page asked(MandateView.Seen seen, Words w) {
        UUID id = seen.mandate().id();
        MandatesPage.Revoke page =
                new MandatesPage.Revoke(
                        view.title(seen, w),
                        MandatePaths.revoke(w.lang(), id),
                        MandatePaths.show(w.lang(), id));
        return Page.of("mandates/sides/revoke", page)
                .title(w.say("mandates.revoke.title"))
                .nav("account");
    }

    @PostMapping({"/fr/compte/mandats/{id}/mettre-fin", "/en/account/mandates/{id}/end"})
    Page revoke(
            @PathVariable String id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return then(
                seen(id, request, person),
                seen -> answers.revoke(seen.by(), seen.mandate().id()),
                "revoked",
                w);
    }

    /** Whoever is on no side of it finds their own list. */
    private static Page of(
            Optional<MandateView.Seen> seen, Function<MandateView.Seen, Page> page, Words w) {
        return seen.map(page).orElseGet(() -> Page.redirect(MandatePaths.list(w.lang())));
    }

    private Page then(
            Optional<MandateView.Seen> found,
            Function<MandateView.Seen, Outcome<Mandate>> answer,
            String done,
            Words w) {
        return of(found, seen -> then(seen, answer.apply(seen), done, w), w);
    }

    private Page then(MandateView.Seen seen, Outcome<Mandate> outcome, String done, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Mandate> ok ->
                    Page.redirect(
                            (seen.by().isBusiness()
                                            ? MandatePaths.business(w.lang())
                                            : MandatePaths.list(w.lang()))
                                    + "?done="
                                    + done);
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
        Optional<UUID> number = Ids.read(id);
        Optional<Account> account = sides.account(person);
        if (number.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        answers.claim(account.get());
        Proposer self = Proposer.self(account.get());
        Proposer giving = sides.giving(request, account.get());
        return lists.find(self, number.get())
                .map(mandate -> new MandateView.Seen(account.get(), self, mandate, null))
                .or(
                        () ->
                                lists.find(giving, number.get())
                                        .map(
                                                m ->
                                                        new MandateView.Seen(
                                                                account.get(), giving, m, null)))
                .or(
                        () ->
                                mandates.inForce(self.id(), number.get())
                                        .map(
                                                m ->
                                                        new MandateView.Seen(
                                                                account.get(), self, m, null)));
    }
}
