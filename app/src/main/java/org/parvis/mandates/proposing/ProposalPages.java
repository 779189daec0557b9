package org.parvis.mandates.proposing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.Sides;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Proposing that somebody act for somebody: in which capacity first, then for what. */
@Controller
class ProposalPages {
    /** Each proposal can send a mail to an address that somebody else holds. */
    private static final Throttle.Limit A_DAY =
            new Throttle.Limit("mandate-proposals", 40, Duration.ofDays(1));

    private final Sides sides;
    private final Grounds grounds;
    private final Proposing proposing;
    private final ProposalReader reader;
    private final ProposalForm form;
    private final Throttle throttle;
    private final Proofs proofs;

    ProposalPages(
            Sides sides,
            Grounds grounds,
            Proposing proposing,
            ProposalReader reader,
            ProposalForm form,
            Throttle throttle,
            Proofs proofs) {
        this.sides = sides;
        this.grounds = grounds;
        this.proposing = proposing;
        this.reader = reader;
        this.form = form;
        this.throttle = throttle;
        this.proofs = proofs;
    }

    @GetMapping({"/fr/compte/mandats/nouveau", "/en/account/mandates/new"})
    Page choose(HttpServletRequest request, Actor.@Nullable Person person, Words w) {
        Optional<Account> account = sides.account(person);
        if (account.isEmpty()) {
            return Page.redirect(MandatePaths.account(w.lang()));
        }
        Proposer by = sides.giving(request, account.get());
        ProposalPage.Choose page =
                new ProposalPage.Choose(
                        by.isBusiness() ? by.name() : null,
                        links(grounds.all().stream().filter(g -> gives(g, by)).toList(), true, w),
                        links(grounds.all().stream().filter(g -> asks(g, by)).toList(), false, w));
        return Page.of("mandates/proposing/choose", page)
                .title(w.say("mandates.choose.title"))
                .nav("account");
    }

    /** Whoever can accept can also propose; what a body decides is asked for by who will act. */
    private static boolean gives(Ground ground, Proposer by) {
        PrincipalKind kind = by.isBusiness() ? PrincipalKind.BUSINESS : PrincipalKind.PERSON;
        return ground.kinds().contains(kind) && ground.needs(Ground.Need.CONSENT);
    }

    /** A business is asked by nobody but whoever will manage it here. */
    private static boolean asks(Ground ground, Proposer by) {
        return by.isBusiness()
                ? ground.firms()
                : ground.kinds().contains(PrincipalKind.PERSON)
                        || ground.needs(Ground.Need.DECISION);
    }

    private static List<Link> links(Collection<Ground> grounds, boolean give, Words w) {
        return grounds.stream()
                .map(
                        ground ->
                                Link.to(
                                        ground.name().in(w.lang()),
                                        MandatePaths.propose(w.lang(), give, ground.code())))
                .toList();
    }

    @GetMapping({
        "/fr/compte/mandats/nouveau/{side}/{ground}",
        "/en/account/mandates/new/{side}/{ground}"
    })
    Page empty(
            @PathVariable String side,
            @PathVariable String ground,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return asked(side, ground, request, person)
                .map(asked -> form.page(asked, Typed.of(request.getParameterMap()), Fields.NONE, w))
                .orElseGet(() -> Page.redirect(MandatePaths.choose(w.lang())));
    }

    @PostMapping({
        "/fr/compte/mandats/nouveau/{side}/{ground}",
        "/en/account/mandates/new/{side}/{ground}"
    })
    Page propose(
            @PathVariable String side,
            @PathVariable String ground,
            @RequestParam(required = false) @Nullable MultipartFile document,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return asked(side, ground, request, person)
                .map(asked -> propose(asked, Typed.of(request.getParameterMap()), document, w))
                .orElseGet(() -> Page.redirect(MandatePaths.choose(w.lang())));
    }

    private Page propose(
            ProposalForm.Asked asked, Typed typed, @Nullable MultipartFile document, Words w) {
        UUID asker = asked.account().id();
        Outcome<Optional<Proofs.Held>> proof = proof(asker, typed, document);
        return switch (proof) {
            case Outcome.Refused<Optional<Proofs.Held>>(Refusal refusal) ->
                    form.page(
                            asked,
                            typed,
                            ProposalForm.fields(List.of(new Problem("document", refusal)), w),
                            w);
            case Outcome.Ok<Optional<Proofs.Held>>(Optional<Proofs.Held> held) ->
                    propose(
                            asked,
                            held.map(one -> typed.with("kept", one.id().toString(), one.name()))
                                    .orElse(typed),
                            held.orElse(null),
                            w);
        };
    }

    /** What was given now, or a moment ago with the same form; a refused document is told alone. */
    private Outcome<Optional<Proofs.Held>> proof(
            UUID asker, Typed typed, @Nullable MultipartFile document) {
        return document == null || document.isEmpty()
                ? Outcome.ok(proofs.given(asker, typed.text("kept")))
                : proofs.take(asker, document).map(Optional::of);
    }

    private Page propose(
            ProposalForm.Asked asked, Typed typed, Proofs.@Nullable Held document, Words w) {
        return switch (reader.read(asked, typed, document)) {
            case ProposalReader.Read.Bad(List<Problem> problems, var confirm) ->
                    form.page(asked, typed, ProposalForm.fields(problems, w), confirm, w);
            case ProposalReader.Read.Good(Proposal proposal) ->
                    switch (write(asked, proposal)) {
                        case Outcome.Ok<Mandate> ok ->
                                Page.redirect(
                                        (asked.by().isBusiness()
                                                        ? MandatePaths.business(w.lang())
                                                        : MandatePaths.list(w.lang()))
                                                + "?done=proposed");
                        case Outcome.Refused<Mandate>(Refusal refusal) ->
                                form.page(
                                        asked,
                                        typed,
                                        ProposalForm.fields(
                                                List.of(new Problem(other(typed), refusal)), w),
                                        w);
                    };
        };
    }

    /** The field that says who the other is. */
    private static String other(Typed typed) {
        return typed.text("email").isEmpty() ? "number" : "email";
    }

    private Outcome<Mandate> write(ProposalForm.Asked asked, Proposal proposal) {
        Throttle.Bucket bucket = new Throttle.Bucket(A_DAY, asked.account().id().toString());
        return switch (throttle.take(bucket)) {
            case Throttle.Answer.Wait wait -> Outcome.refused("mandates.error.often");
            case Throttle.Answer.Go go -> proposing.propose(asked.by(), proposal);
        };
    }

    private Optional<ProposalForm.Asked> asked(
            String side, String code, HttpServletRequest request, Actor.@Nullable Person person) {
        Optional<Account> account = sides.account(person);
        Optional<Ground> ground = grounds.find(code);
        if (account.isEmpty() || ground.isEmpty()) {
            return Optional.empty();
        }
        boolean give = side.equals("confier") || side.equals("give");
        Proposer by = sides.giving(request, account.get());
        boolean allowed = give ? gives(ground.get(), by) : asks(ground.get(), by);
        return allowed
                ? Optional.of(new ProposalForm.Asked(account.get(), by, ground.get(), give))
                : Optional.empty();
    }
}
