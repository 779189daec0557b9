package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    private final MandateWords words;
    private final Mandates mandates;
    private final Throttle throttle;

    ProposalPages(
            Sides sides,
            Grounds grounds,
            Proposing proposing,
            ProposalReader reader,
            MandateWords words,
            Mandates mandates,
            Throttle throttle) {
        this.sides = sides;
        this.grounds = grounds;
        this.proposing = proposing;
        this.reader = reader;
        this.words = words;
        this.mandates = mandates;
        this.throttle = throttle;
    }

    /** Who proposes what, from which side. */
    private record Asked(Account account, Proposer by, Ground ground, boolean give) {}

    @GetMapping({"/fr/compte/mandats/nouveau", "/en/account/mandates/new"})
    Page choose(HttpServletRequest request, Actor.@Nullable Person person, Words w) {
        Optional<Account> account = sides.account(person);
        if (account.isEmpty()) {
            return Page.redirect(MandatePaths.account(w.lang()));
        }
        Proposer by = sides.giving(request, account.get());
        MandatesPage.Choose page =
                new MandatesPage.Choose(
                        by.isBusiness() ? by.name() : null,
                        links(grounds.all().stream().filter(g -> gives(g, by)).toList(), true, w),
                        by.isBusiness()
                                ? List.of()
                                : links(
                                        grounds.all().stream().filter(ProposalPages::asks).toList(),
                                        false,
                                        w));
        return Page.of("mandates/choose", page)
                .title(w.say("mandates.choose.title"))
                .nav("account");
    }

    /** Whoever can accept can also propose; what a body decides is asked for by who will act. */
    private static boolean gives(Ground ground, Proposer by) {
        PrincipalKind kind = by.isBusiness() ? PrincipalKind.BUSINESS : PrincipalKind.PERSON;
        return ground.kinds().contains(kind) && ground.needs(Ground.Need.CONSENT);
    }

    /** A business is asked by nobody but whoever will manage it here. */
    private static boolean asks(Ground ground) {
        return ground.kinds().contains(PrincipalKind.PERSON) || ground.needs(Ground.Need.DECISION);
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
    Page form(
            @PathVariable String side,
            @PathVariable String ground,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return asked(side, ground, request, person)
                .map(asked -> page(asked, Typed.of(request.getParameterMap()), Fields.NONE, w))
                .orElseGet(() -> Page.redirect(MandatePaths.choose(w.lang())));
    }

    @PostMapping({
        "/fr/compte/mandats/nouveau/{side}/{ground}",
        "/en/account/mandates/new/{side}/{ground}"
    })
    Page propose(
            @PathVariable String side,
            @PathVariable String ground,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return asked(side, ground, request, person)
                .map(asked -> propose(asked, Typed.of(request.getParameterMap()), w))
                .orElseGet(() -> Page.redirect(MandatePaths.choose(w.lang())));
    }

    private Page propose(Asked asked, Typed typed, Words w) {
        return switch (reader.read(asked.ground(), asked.give(), typed)) {
            case ProposalReader.Read.Bad(List<Problem> problems) ->
                    page(asked, typed, fields(problems, w), w);
            case ProposalReader.Read.Good(Proposal proposal) ->
                    switch (write(asked, proposal)) {
                        case Outcome.Ok<Mandate> ok ->
                                Page.redirect(MandatePaths.list(w.lang()) + "?done=proposed");
                        case Outcome.Refused<Mandate>(Refusal refusal) ->
                                page(
                                        asked,
                                        typed,
                                        fields(List.of(new Problem("email", refusal)), w),
                                        w);
                    };
        };
    }

    private Outcome<Mandate> write(Asked asked, Proposal proposal) {
        Throttle.Bucket bucket = new Throttle.Bucket(A_DAY, asked.account().id().toString());
        return switch (throttle.take(bucket)) {
            case Throttle.Answer.Wait wait -> Outcome.refused("mandates.error.often");
            case Throttle.Answer.Go go -> proposing.propose(asked.by(), proposal);
        };
    }

    /** Dates in a refusal are told as days. */
    private static Fields fields(List<Problem> problems, Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (Problem problem : problems) {
            Object[] args =
                    Arrays.stream(problem.refusal().arguments())
                            .map(arg -> arg instanceof LocalDate day ? w.date(day) : arg)
                            .toArray();
            errors.add(new FieldError(problem.field(), w.say(problem.refusal().key(), args)));
        }
        return new Fields(errors);
    }

    private Optional<Asked> asked(
            String side, String code, HttpServletRequest request, Actor.@Nullable Person person) {
        Optional<Account> account = sides.account(person);
        Optional<Ground> ground = grounds.find(code);
        if (account.isEmpty() || ground.isEmpty()) {
            return Optional.empty();
        }
        boolean give = side.equals("confier") || side.equals("give");
        Proposer by = give ? sides.giving(request, account.get()) : Proposer.self(account.get());
        boolean allowed = give ? gives(ground.get(), by) : asks(ground.get());
        return allowed
                ? Optional.of(new Asked(account.get(), by, ground.get(), give))
                : Optional.empty();
    }

    private Page page(Asked asked, Typed typed, Fields fields, Words w) {
        Ground ground = asked.ground();
        String name = ground.name().in(w.lang());
        String title =
                !asked.give()
                        ? w.say("mandates.propose.ask", name)
                        : asked.by().isBusiness()
                                ? w.say("mandates.propose.give.business", name, asked.by().name())
                                : w.say("mandates.propose.give", name);
        LocalDate latest = ProposalReader.latest(ground, mandates.today(), null);
        MandatesPage.Propose page =
                new MandatesPage.Propose(
                        title,
                        ground,
                        asked.give(),
                        Arrays.stream(PrincipalKind.values())
                                .filter(ground.kinds()::contains)
                                .toList(),
                        services(ground, typed, w),
                        acts(ground, typed, w),
                        w.say("mandates.propose.until.hint", w.date(latest)),
                        typed,
                        MandatePaths.propose(w.lang(), asked.give(), ground.code()),
                        fields);
        return Page.of("mandates/propose", page)
                .title(title)
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private List<Choice> services(Ground ground, Typed typed, Words w) {
        if (ground.acts().contains(Act.ADMINISTER)) {
            return List.of();
        }
        List<String> chosen = typed.all("services");
        List<Choice> choices = new ArrayList<>();
        choices.add(
                Choice.of(ProposalReader.ALL, w.say("mandates.propose.services.all"))
                        .alone()
                        .checked(chosen.contains(ProposalReader.ALL)));
        words.services()
                .forEach(
                        (code, name) ->
                                choices.add(
                                        Choice.of(code, w.typeset(name.in(w.lang())))
                                                .checked(chosen.contains(code))));
        return choices;
    }

    private static List<Choice> acts(Ground ground, Typed typed, Words w) {
        if (ground.acts().contains(Act.ADMINISTER)) {
            return List.of();
        }
        boolean fresh = typed.fields().isEmpty();
        return Arrays.stream(Act.values())
                .filter(ground.acts()::contains)
                .map(
                        act ->
                                Choice.of(act.code(), w.say("mandates.act." + act.code()))
                                        .checked(fresh || typed.all("acts").contains(act.code())))
                .toList();
    }
}
