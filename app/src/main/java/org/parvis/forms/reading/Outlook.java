package org.parvis.forms.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Conclusion;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.RightWay;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Typed;

/**
 * What one version makes of one set of answers: whether its conditions are met, what it refuses,
 * where it sends them, what it costs or gives; and for each, the answers that it came from.
 *
 * @param eligible none when the version does not say, or cannot tell yet
 * @param refused questions whose answer is not accepted
 * @param unanswered questions that must still be answered
 * @param because answers that each conclusion read, by what it is about
 */
public record Outlook(
        @Nullable Boolean eligible,
        Set<String> refused,
        Set<String> unanswered,
        String route,
        @Nullable BigDecimal amount,
        Map<String, @Nullable Object> answers,
        Map<Change, Set<String>> because) {

    /** What may differ between two versions. */
    public enum Change {
        NOW_ELIGIBLE,
        NO_LONGER_ELIGIBLE,
        BLOCKED,
        UNBLOCKED,
        ROUTED_OTHERWISE,
        HIGHER,
        LOWER,
        MORE_TO_ANSWER
    }

    public static Outlook of(
            FormReader reader, ServiceRules rules, Map<String, Typed> typed, String lang) {
        Reading reading = reader.read(rules, typed, lang);
        Set<String> refused = new LinkedHashSet<>();
        Set<String> unanswered = new LinkedHashSet<>();
        reading.faults()
                .keySet()
                .forEach(
                        question ->
                                (typed.containsKey(question) ? refused : unanswered).add(question));
        Boolean eligible = null;
        BigDecimal amount = null;
        List<String> route = new ArrayList<>();
        Map<Change, Set<String>> because = new HashMap<>();
        for (ServiceRules.Concluded concluded : rules.conclude(reading.values())) {
            Object result = concluded.why().result();
            Set<String> read = concluded.why().inputs().keySet();
            switch (concluded.conclusion().kind()) {
                case ELIGIBILITY -> {
                    eligible = and(eligible, result);
                    tell(because, read, Change.NOW_ELIGIBLE, Change.NO_LONGER_ELIGIBLE);
                }
                case AMOUNT -> {
                    amount = plus(amount, result);
                    tell(because, read, Change.HIGHER, Change.LOWER);
                }
                case ROUTING, UNIT -> {
                    route.add(String.valueOf(result));
                    tell(because, read, Change.ROUTED_OTHERWISE);
                }
            }
        }
        route.add(body(reader, rules.service(), reading.answers(), because));
        if (!concludes(rules.service())) {
            eligible = verdict(rules, reading);
        }
        return new Outlook(
                eligible,
                refused,
                unanswered,
                String.join(" ", route),
                amount,
                reading.values(),
                because);
    }

    /** What is otherwise under a later version. */
    public Set<Change> against(Outlook after) {
        Set<Change> changes = new LinkedHashSet<>();
        if (!Boolean.TRUE.equals(eligible) && Boolean.TRUE.equals(after.eligible)) {
            changes.add(Change.NOW_ELIGIBLE);
        }
        if (Boolean.TRUE.equals(eligible) && Boolean.FALSE.equals(after.eligible)) {
            changes.add(Change.NO_LONGER_ELIGIBLE);
        }
        if (refused.isEmpty() != after.refused.isEmpty()) {
            changes.add(refused.isEmpty() ? Change.BLOCKED : Change.UNBLOCKED);
        }
        if (!route.equals(after.route)) {
            changes.add(Change.ROUTED_OTHERWISE);
        }
        if (amount != null && after.amount != null && amount.compareTo(after.amount) != 0) {
            changes.add(amount.compareTo(after.amount) < 0 ? Change.HIGHER : Change.LOWER);
        }
        if (!unanswered.containsAll(after.unanswered)) {
            changes.add(Change.MORE_TO_ANSWER);
        }
        return changes;
    }

    /** The questions whose answers made that difference. */
    public Set<String> matter(Outlook after, Change change) {
        Set<String> questions = new LinkedHashSet<>();
        switch (change) {
            case BLOCKED -> questions.addAll(after.refused);
            case UNBLOCKED -> questions.addAll(refused);
            case MORE_TO_ANSWER -> {}
            default -> {
                questions.addAll(because.getOrDefault(change, Set.of()));
                questions.addAll(after.because.getOrDefault(change, Set.of()));
            }
        }
        return questions;
    }

    private static boolean concludes(ServiceDefinition service) {
        return service.form().conclusions().stream()
                .anyMatch(c -> c.kind() == Conclusion.Kind.ELIGIBILITY);
    }

    /** Without conditions of its own, a form has those of the check that comes before it. */
    private static @Nullable Boolean verdict(ServiceRules rules, Reading reading) {
        return rules.verdict(reading.values())
                .map(
                        verdict ->
                                switch (verdict.answer()) {
                                    case RightWay.Answer.YES -> Boolean.TRUE;
                                    case RightWay.Answer.NO -> Boolean.FALSE;
                                    case RightWay.Answer.MISSING, RightWay.Answer.UNSURE -> null;
                                })
                .orElse(null);
    }

    private static String body(
            FormReader reader,
            ServiceDefinition service,
            Map<String, Object> answers,
            Map<Change, Set<String>> because) {
        for (Question question : service.form().questions()) {
            if (reader.type(question).nature() == Nature.BODY) {
                tell(because, Set.of(question.id()), Change.ROUTED_OTHERWISE);
                return Objects.toString(answers.get(question.id()), "");
            }
        }
        return service.offeredBy().getFirst();
    }

    private static void tell(
            Map<Change, Set<String>> because, Set<String> questions, Change... changes) {
        for (Change change : changes) {
            because.computeIfAbsent(change, any -> new LinkedHashSet<>()).addAll(questions);
        }
    }

    private static @Nullable Boolean and(@Nullable Boolean before, @Nullable Object result) {
        if (Boolean.FALSE.equals(before) || Boolean.FALSE.equals(result)) {
            return false;
        }
        return Boolean.TRUE.equals(result) ? Boolean.TRUE : before;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable Object result) {
        BigDecimal more = result instanceof BigDecimal number ? number : null;
        return more == null ? sum : sum == null ? more : sum.add(more);
    }
}
