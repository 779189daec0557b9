package org.parvis.forms.beginning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * Whether answers that a program proposes may be: each to a question that the definition opens to
 * it, that is asked when these answers are given, and that takes it. All of it, or none.
 */
@Component
class ProposedAnswers {
    private final FormReader reader;
    private final InstantSource clock;

    ProposedAnswers(FormReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Beside read(ProposedDraft draft, ServiceRules rules, List<ApiProblem.Place> wrong, Words w) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        Asking asking = reader.asking(rules.service(), draft.lang());
        Hand hand = Hand.owner(rules.service().form());
        draft.answers()
                .forEach(
                        (id, line) -> {
                            Question question = rules.service().form().question(id).orElse(null);
                            if (question == null) {
                                wrong.add(place(id, w.say("forms.api.question")));
                            } else if (!question.prefillable() || !hand.mayWrite(id)) {
                                wrong.add(place(id, w.say("forms.api.not-open")));
                            } else if (!typedByPeople(question)) {
                                wrong.add(place(id, w.say("forms.api.type", question.type())));
                            } else {
                                read(question, line, asking, typed, wrong, w);
                            }
                        });
        if (wrong.isEmpty()) {
            together(rules, typed, draft.lang(), wrong, w);
        }
        return beside(draft, typed);
    }

    private static ApiProblem.Place place(String question, String detail) {
        String cut = question.length() > 100 ? question.substring(0, 100) : question;
        return ApiProblem.Place.answer(cut, detail);
    }

    /** Files come apart, nobody declares for another, and rows are filled in one by one. */
    private boolean typedByPeople(Question question) {
        QuestionType type = reader.type(question);
        return type.part() == Part.ANSWER
                && type.nature() != Nature.FILES
                && type.nature() != Nature.DECLARATION;
    }

    private void read(
            Question question,
            String line,
            Asking asking,
            Map<String, Typed> typed,
            List<ApiProblem.Place> wrong,
            Words w) {
        QuestionType type = reader.type(question);
        switch (type.imported(question, line, asking)) {
            case Parsed.Nothing none -> wrong.add(place(question.id(), w.say("forms.api.empty")));
            case Parsed.Wrong(var reason, var parts) ->
                    wrong.add(place(question.id(), Fault.wrong(question, reason, parts).say(w)));
            case Parsed.Value(Object answer) ->
                    typed.put(question.id(), type.typed(question, answer));
        }
    }

    /** The answers beside each other: what they leave out, and what does not go together. */
    private void together(
            ServiceRules rules,
            Map<String, Typed> typed,
            String lang,
            List<ApiProblem.Place> wrong,
            Words w) {
        Reading reading = reader.read(rules, typed, lang);
        for (String id : typed.keySet()) {
            boolean asked =
                    reading.asked().values().stream()
                            .flatMap(List::stream)
                            .anyMatch(question -> question.id().equals(id));
            Fault fault = reading.faults().get(id);
            if (!asked) {
                wrong.add(place(id, w.say("forms.api.hidden")));
            } else if (fault != null) {
                wrong.add(place(id, fault.say(w)));
            }
        }
    }

    private Beside beside(ProposedDraft draft, Map<String, Typed> typed) {
        Instant now = clock.instant();
        Map<String, Beside.Proposal> proposed = new LinkedHashMap<>();
        typed.forEach((id, text) -> proposed.put(id, Beside.Proposal.by(draft.by(), text, now)));
        return new Beside(proposed, Map.of());
    }
}
