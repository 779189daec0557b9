package org.parvis.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.springframework.stereotype.Component;

/** Reads the form of a proposal within what its ground allows; says all that is wrong at once. */
@Component
class ProposalReader {
    static final String ALL = "*";
    private static final int MAJORITY = 18;
    private static final Pattern NUMBER = Pattern.compile("(11|22|33|88)\\d{8}");

    private final Mandates mandates;
    private final MandateWords words;

    ProposalReader(Mandates mandates, MandateWords words) {
        this.mandates = mandates;
        this.words = words;
    }

    /** What was read: a proposal, or what is to be corrected. */
    sealed interface Read {
        record Good(Proposal proposal) implements Read {}

        record Bad(List<Problem> problems) implements Read {}
    }

    Read read(Ground ground, boolean give, Typed typed) {
        List<Problem> problems = new ArrayList<>();
        Proposal proposal =
                give
                        ? give(ground, typed, problems)
                        : switch (kind(ground, typed)) {
                            case PERSON -> ask(ground, typed, problems);
                            case CHILD -> child(ground, typed, problems);
                            case BUSINESS -> business(ground, typed, problems);
                        };
        return proposal == null || !problems.isEmpty()
                ? new Read.Bad(problems)
                : new Read.Good(proposal);
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

    private @Nullable Proposal give(Ground ground, Typed typed, List<Problem> problems) {
        EmailAddress email = ProposalFields.email(typed, problems);
        String name = ProposalFields.name("name", typed, problems);
        Proposal.Terms terms = terms(ground, mandates.today(), null, typed, problems);
        return email == null ? null : new Proposal.Give(ground, email, name, terms);
    }

    private @Nullable Proposal ask(Ground ground, Typed typed, List<Problem> problems) {
        EmailAddress email = ProposalFields.email(typed, problems);
        String name = ProposalFields.name("name", typed, problems);
        Proposal.Terms terms = terms(ground, mandates.today(), null, typed, problems);
        return email == null ? null : new Proposal.Ask(ground, email, name, terms);
    }

    private @Nullable Proposal child(Ground ground, Typed typed, List<Problem> problems) {
        String name = ProposalFields.name("child", typed, problems);
        LocalDate today = mandates.today();
        LocalDate born =
                typed.day("born")
                        .filter(day -> !day.isAfter(today))
                        .filter(day -> day.plusYears(MAJORITY).isAfter(today))
                        .orElse(null);
        if (born == null) {
            problems.add(ProposalFields.problem("born", "mandates.error.born"));
        }
        Proposal.Terms terms = terms(ground, today, born, typed, problems);
        return born == null ? null : new Proposal.ForChild(ground, name, born, terms);
    }

    private Proposal business(Ground ground, Typed typed, List<Problem> problems) {
        String number = typed.text("number").replaceAll("[\\s-]", "");
        if (!NUMBER.matcher(number).matches()) {
            problems.add(ProposalFields.problem("number", "mandates.error.number"));
        }
        String name = ProposalFields.name("business", typed, problems);
        Proposal.Terms terms = terms(ground, mandates.today(), null, typed, problems);
        return new Proposal.ForBusiness(ground, number, name, terms);
    }

    private Proposal.Terms terms(
            Ground ground,
            LocalDate today,
            @Nullable LocalDate born,
            Typed typed,
            List<Problem> problems) {
        return new Proposal.Terms(
                services(ground, typed, problems),
                acts(ground, typed, problems),
                ProposalFields.until(latest(ground, today, born), today, typed, problems),
                ProposalFields.proof(ground, typed, problems));
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
            problems.add(ProposalFields.problem("services", "mandates.error.services"));
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
            problems.add(ProposalFields.problem("acts", "mandates.error.acts"));
        }
        return chosen;
    }
}
