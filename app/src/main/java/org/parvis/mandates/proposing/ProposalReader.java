package org.parvis.mandates.proposing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.sides.MandateWords;
import org.parvis.mandates.sides.Typed;
import org.springframework.stereotype.Component;

/** Reads the form of a proposal within what its ground allows; says all that is wrong at once. */
@Component
class ProposalReader {
    static final String ALL = "*";
    private static final int MAJORITY = 18;
    static final String FIRM = "firm";

    private final Mandates mandates;
    private final MandateWords words;
    private final BusinessFields businesses;
    private final PlaceChoices places;

    ProposalReader(
            Mandates mandates, MandateWords words, BusinessFields businesses, PlaceChoices places) {
        this.mandates = mandates;
        this.words = words;
        this.businesses = businesses;
        this.places = places;
    }

    /** What was read: a proposal, or what is to be corrected. */
    sealed interface Read {
        record Good(Proposal proposal) implements Read {}

        /**
         * Not yet.
         *
         * @param confirm a business whose name is to be confirmed; it may be all that is missing
         */
        record Bad(List<Problem> problems, BusinessFields.@Nullable Known confirm)
                implements Read {}
    }

    Read read(ProposalForm.Asked asked, Typed typed, Proofs.@Nullable Held document) {
        UUID asker = asked.account().id();
        Ground ground = asked.ground();
        boolean give = asked.give();
        List<Problem> problems = new ArrayList<>();
        Set<UUID> at = places.read(asked, typed, problems);
        if (give ? toFirm(ground, typed) : kind(ground, typed) == PrincipalKind.BUSINESS) {
            return business(ground, give, typed, document, asker, at, problems);
        }
        Proposal proposal =
                give
                        ? give(ground, typed, document, at, problems)
                        : kind(ground, typed) == PrincipalKind.CHILD
                                ? child(ground, typed, document, problems)
                                : ask(ground, typed, document, problems);
        return proposal == null || !problems.isEmpty()
                ? new Read.Bad(problems, null)
                : new Read.Good(proposal);
    }

    /** Whether a firm is to act, where the ground leaves the choice. */
    static boolean toFirm(Ground ground, Typed typed) {
        return ground.firms() && typed.text("to").equals(FIRM);
    }

    /**
     * For whom, when the ground leaves a choice: somebody with an account unless said otherwise.
     */
    static PrincipalKind kind(Ground ground, Typed typed) {
        for (PrincipalKind kind : PrincipalKind.values()) {
            if (ground.kinds().contains(kind) && kind.code().equals(typed.text("kind"))) {
                return kind;
            }
        }
        for (PrincipalKind kind : PrincipalKind.values()) {
            if (ground.kinds().contains(kind)) {
                return kind;
            }
        }
        return PrincipalKind.PERSON;
    }

    private @Nullable Proposal give(
            Ground ground,
            Typed typed,
            Proofs.@Nullable Held document,
            Set<UUID> at,
            List<Problem> problems) {
        EmailAddress email = ProposalFields.email(typed, problems);
        String name = typed.name("name", problems);
        Proposal.Terms terms =
                terms(ground, mandates.today(), null, typed, document, problems).at(at);
        return email == null ? null : new Proposal.Give(ground, email, name, terms);
    }

    private @Nullable Proposal ask(
            Ground ground, Typed typed, Proofs.@Nullable Held document, List<Problem> problems) {
        EmailAddress email = ProposalFields.email(typed, problems);
        String name = typed.name("name", problems);
        Proposal.Terms terms = terms(ground, mandates.today(), null, typed, document, problems);
        return email == null ? null : new Proposal.Ask(ground, email, name, terms);
    }

    private @Nullable Proposal child(
            Ground ground, Typed typed, Proofs.@Nullable Held document, List<Problem> problems) {
        String name = typed.name("child", problems);
        LocalDate today = mandates.today();
        LocalDate born =
                typed.day("born")
                        .filter(day -> !day.isAfter(today))
                        .filter(day -> day.plusYears(MAJORITY).isAfter(today))
                        .orElse(null);
        if (born == null) {
            problems.add(Typed.problem("born", "mandates.error.born"));
        }
        Proposal.Terms terms = terms(ground, today, born, typed, document, problems);
        return born == null ? null : new Proposal.ForChild(ground, name, born, terms);
    }

    private Read business(
            Ground ground,
            boolean give,
            Typed typed,
            Proofs.@Nullable Held document,
            UUID asker,
            Set<UUID> at,
            List<Problem> problems) {
        if (!give && ground.needs(Ground.Need.DECISION)) {
            var read = businesses.opening(typed, asker, problems);
            Proposal.Terms terms = terms(ground, mandates.today(), null, typed, document, problems);
            return good(read, problems, found -> new Proposal.ForBusiness(ground, found, terms));
        }
        var read = businesses.managed(typed, asker, problems);
        Proposal.Terms terms =
                terms(ground, mandates.today(), null, typed, document, problems).at(at);
        return good(
                read,
                problems,
                found ->
                        give
                                ? new Proposal.GiveToFirm(ground, found, terms)
                                : new Proposal.AskBusiness(ground, found, terms));
    }

    private static <T> Read good(
            BusinessFields.Read<T> read, List<Problem> problems, Function<T, Proposal> proposal) {
        T found = read.found();
        return found == null || !problems.isEmpty()
                ? new Read.Bad(problems, read.confirm())
                : new Read.Good(proposal.apply(found));
    }

    private Proposal.Terms terms(
            Ground ground,
            LocalDate today,
            @Nullable LocalDate born,
            Typed typed,
            Proofs.@Nullable Held document,
            List<Problem> problems) {
        return new Proposal.Terms(
                services(ground, typed, problems),
                acts(ground, typed, problems),
                ProposalFields.until(latest(ground, today, born), today, typed, problems),
                ProposalFields.proof(ground, typed, document, problems));
    }

    /**
     * The last day that a mandate may have. One for a child ends before the age from which the
     * young person is consulted, and before they come of age: it is then asked for again.
     */
    static LocalDate latest(Ground ground, LocalDate today, @Nullable LocalDate born) {
        LocalDate longest = today.plusMonths(ground.longestMonths());
        if (born == null) {
            return longest;
        }
        LocalDate end = born.plusYears(MAJORITY).minusDays(1);
        Integer consult = ground.consultFrom();
        if (consult != null && born.plusYears(consult).isAfter(today)) {
            end = born.plusYears(consult).minusDays(1);
        }
        return end.isBefore(longest) ? end : longest;
    }

    /** None is all; whoever manages a business does so for all of it. */
    private Set<String> services(Ground ground, Typed typed, List<Problem> problems) {
        List<String> chosen = typed.all("services");
        if (chosen.contains(ALL) || ground.acts().contains(Act.ADMINISTER)) {
            return Set.of();
        }
        Set<String> known = new TreeSet<>(chosen);
        known.retainAll(words.services().keySet());
        if (known.isEmpty()) {
            problems.add(Typed.problem("services", "mandates.error.services"));
        }
        return known;
    }

    /** No more than the ground allows, whatever was sent. */
    private static Set<Act> acts(Ground ground, Typed typed, List<Problem> problems) {
        if (ground.acts().contains(Act.ADMINISTER)) {
            return ground.acts();
        }
        Set<Act> chosen =
                Act.set(typed.all("acts")).stream()
                        .filter(ground.acts()::contains)
                        .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            problems.add(Typed.problem("acts", "mandates.error.acts"));
        }
        return chosen;
    }
}
