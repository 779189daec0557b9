package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.kernel.Refusal;

/**
 * What a version must have before it is published, and what is still missing, all of it at once:
 * every text in every language of the policy, purpose and legal basis for what says something about
 * a person, a privacy assessment on file, and a second person's approval.
 */
record Publishing(List<Condition> conditions) {
    /** One thing that publication asks, with every reason why it is not there yet. */
    record Condition(Subject subject, List<Refusal> missing) {
        boolean met() {
            return missing.isEmpty();
        }
    }

    enum Subject {
        NUMBER,
        LANGUAGES,
        PURPOSES,
        ASSESSMENT,
        APPROVAL
    }

    /**
     * The conditions of a proposal.
     *
     * @param highest the highest version published so far; 0 for a new service
     */
    static Publishing of(
            Proposal proposal, Translations translations, Definitions definitions, int highest) {
        ServiceDefinition service = proposal.service();
        return new Publishing(
                List.of(
                        new Condition(Subject.NUMBER, number(service, highest)),
                        new Condition(Subject.LANGUAGES, languages(translations)),
                        new Condition(Subject.PURPOSES, purposes(service, definitions)),
                        new Condition(Subject.ASSESSMENT, assessment(proposal.assessment())),
                        new Condition(Subject.APPROVAL, approval(proposal))));
    }

    List<Refusal> missing() {
        return conditions.stream().flatMap(condition -> condition.missing().stream()).toList();
    }

    private static List<Refusal> number(ServiceDefinition service, int highest) {
        return service.version() > highest
                ? List.of()
                : List.of(Refusal.of("workshop.publish.number", service.version(), highest));
    }

    private static List<Refusal> languages(Translations translations) {
        List<Refusal> missing = new ArrayList<>();
        long absent = translations.count(Translations.State.MISSING);
        long stale = translations.count(Translations.State.STALE);
        if (absent > 0) {
            missing.add(Refusal.of("workshop.publish.missing", absent));
        }
        if (stale > 0) {
            missing.add(Refusal.of("workshop.publish.stale", stale));
        }
        return missing;
    }

    /** Each question that says something about a person says why it is asked, and by what right. */
    private static List<Refusal> purposes(ServiceDefinition service, Definitions definitions) {
        List<Refusal> missing = new ArrayList<>();
        Set<String> contact = new LinkedHashSet<>(service.form().contact().questions().toList());
        List<Question> questions = new ArrayList<>(service.form().deep().toList());
        service.rightWay().ifPresent(way -> questions.addAll(way.questions()));
        for (Question question : questions) {
            boolean personal =
                    question.guarded()
                            || contact.contains(question.id())
                            || definitions.personal(question);
            if (personal && question.purpose() == null) {
                missing.add(Refusal.of("workshop.publish.purpose", question.id()));
            }
            if (personal && question.legalBasis() == null) {
                missing.add(Refusal.of("workshop.publish.basis", question.id()));
            }
        }
        return missing;
    }

    private static List<Refusal> assessment(Proposal.@Nullable Assessment assessment) {
        return assessment != null ? List.of() : List.of(Refusal.of("workshop.publish.assessment"));
    }

    private static List<Refusal> approval(Proposal proposal) {
        List<Refusal> missing = new ArrayList<>();
        if (!proposal.approved()) {
            missing.add(Refusal.of("workshop.publish.approval"));
        }
        if (proposal.reviews().stream().anyMatch(review -> !review.approves())) {
            missing.add(Refusal.of("workshop.publish.objection"));
        }
        return missing;
    }
}
