package org.parvis.forms.drawing;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.known.HeldAnswers;
import org.parvis.forms.known.Offered;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.mandates.Applicant;
import org.springframework.stereotype.Component;

/**
 * Answers that are proposed where a question is drawn: by another program, by the definition, by
 * what is held of whoever applies. None is an answer before the person goes on from the page; after
 * that, changed or emptied, it is theirs and is not proposed again.
 */
@Component
public class Proposals {
    private final InstantSource clock;
    private final HeldAnswers held;
    private final DefaultAnswers defaults;

    Proposals(InstantSource clock, HeldAnswers held, DefaultAnswers defaults) {
        this.held = held;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** What is proposed, by path: the text, and where it would come from. */
    public record Drawn(Map<String, Typed> typed, Map<String, Origin> origins) {
        public static final Drawn NOTHING = new Drawn(Map.of(), Map.of());

        Drawn and(Drawn others) {
            if (others.origins().isEmpty()) {
                return this;
            }
            Map<String, Origin> all = new LinkedHashMap<>(origins);
            all.putAll(others.origins());
            return new Drawn(others.over(typed), all);
        }

        /** Those texts over what is typed. */
        public Map<String, Typed> over(Map<String, Typed> kept) {
            Map<String, Typed> all = new LinkedHashMap<>(kept);
            all.putAll(typed);
            return all;
        }

        /** As the page sends it back, so that what is only proposed is not taken for an answer. */
        public String digests() {
            return Seen.of(typed.keySet().stream(), typed);
        }

        /** Each field says where what stands in it comes from. */
        public List<FieldView> noted(List<FieldView> views, Words w) {
            return views.stream()
                    .map(
                            view -> {
                                Origin origin = origins.get(view.id());
                                return origin == null ? view : view.noted(proposed(origin, w));
                            })
                    .toList();
        }
    }

    private static String proposed(Origin origin, Words w) {
        return switch (origin.kind()) {
            case PROPOSED -> w.say("forms.proposed.by", origin.by());
            case DEFAULT -> w.say("forms.proposed.default");
            case ACCOUNT -> w.say("forms.proposed.account");
            case MANDATE -> w.say("forms.proposed.mandate", origin.by());
            case REGISTER -> w.say("forms.proposed.register", origin.by());
            case SENT, DRAFT -> w.say("forms.proposed.reused");
        };
    }

    /** What is offered on one page, and to whom. */
    private record Source(ServiceRules rules, Beside beside, Applicant applicant, String lang) {}

    /** Questions, each by its path, and what rules see where they stand. */
    private record Asked(List<Question> questions, Map<String, ? extends @Nullable Object> values) {
        /** Those of them that were drawn. */
        Asked among(List<String> drawn) {
            return new Asked(
                    questions.stream().filter(q -> drawn.contains(q.id())).toList(), values);
        }
    }

    private Source source(ServiceRules rules, Offered offered, String lang) {
        return new Source(rules, offered.beside(), held.of(offered), lang);
    }

    /**
     * What is proposed for questions that were never answered.
     *
     * @param asked each by its path
     * @param values what rules see where they stand
     */
    public Drawn on(
            ServiceRules rules,
            List<Question> asked,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Typed> typed,
            Offered offered,
            String lang) {
        return on(source(rules, offered, lang), new Asked(asked, values), typed);
    }

    private Drawn on(Source source, Asked asked, Map<String, Typed> typed) {
        Map<String, Typed> proposed = new LinkedHashMap<>();
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (Question question : asked.questions()) {
            String path = question.id();
            boolean open = !typed.containsKey(path) && !source.beside().origins().containsKey(path);
            if (!open || question.repeats()) {
                continue;
            }
            Beside.Proposal waiting = waiting(source, question);
            if (waiting != null) {
                proposed.put(path, waiting.typed());
                origins.put(path, origin(waiting));
            } else {
                defaults.of(source.rules(), question, asked.values(), source.lang())
                        .ifPresent(
                                text -> {
                                    proposed.put(path, text);
                                    origins.put(path, byDefault(text));
                                });
            }
        }
        return origins.isEmpty() ? Drawn.NOTHING : new Drawn(proposed, origins);
    }

    /** What another program proposes, else what is held of whoever applies. */
    private Beside.@Nullable Proposal waiting(Source source, Question question) {
        Beside.Proposal proposed = source.beside().proposed().get(question.id());
        return proposed != null
                ? proposed
                : held.to(question, source.rules().service(), source.applicant(), source.lang())
                        .orElse(null);
    }

    /** The same for a page, with the rows that stand on it. */
    public Drawn on(
            ServiceRules rules,
            Reading reading,
            FormPage page,
            Map<String, Typed> typed,
            Offered offered,
            String lang) {
        Source source = source(rules, offered, lang);
        Drawn drawn = Drawn.NOTHING;
        for (Asked asked : asked(reading, page)) {
            drawn = drawn.and(on(source, asked, typed));
        }
        return drawn;
    }

    /** The questions of a page, then those of each row that stands on it. */
    private static List<Asked> asked(Reading reading, FormPage page) {
        List<Question> asked = reading.asked(page);
        Stream<Reading.Row> rows =
                asked.stream()
                        .filter(question -> question.row() != null && question.row().together())
                        .flatMap(question -> reading.rows(question.id()).stream());
        return Stream.concat(
                        Stream.of(new Asked(asked, reading.values())),
                        rows.map(row -> new Asked(row.asked(), row.values())))
                .toList();
    }

    private static Origin origin(Beside.Proposal proposal) {
        String digest = Seen.digest(proposal.typed());
        return new Origin(proposal.kind(), proposal.by(), proposal.on(), digest);
    }

    private Origin byDefault(Typed text) {
        return new Origin(Origin.Kind.DEFAULT, "", clock.instant(), Seen.digest(text));
    }

    /** Where what was proposed came from, for those that were drawn. */
    Map<String, Origin> decided(
            Draft draft,
            ServiceRules rules,
            List<Question> asked,
            Map<String, ? extends @Nullable Object> values,
            List<String> drawn,
            String lang) {
        return decided(draft, rules, List.of(new Asked(asked, values)), drawn, lang);
    }

    /** The same for a page, with the rows that stand on it. */
    Map<String, Origin> decided(
            Draft draft,
            ServiceRules rules,
            Reading reading,
            FormPage page,
            List<String> drawn,
            String lang) {
        return decided(draft, rules, asked(reading, page), drawn, lang);
    }

    private Map<String, Origin> decided(
            Draft draft, ServiceRules rules, List<Asked> all, List<String> drawn, String lang) {
        Source source = source(rules, Offered.of(draft), lang);
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (Asked asked : all) {
            origins.putAll(on(source, asked.among(drawn), Map.of()).origins());
        }
        return origins;
    }
}
