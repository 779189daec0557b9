package org.parvis.forms.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.registers.Inquiry;
import org.parvis.registers.KnownAnswers;
import org.parvis.registers.Standing;
import org.springframework.stereotype.Component;

/** What became of known answers, said once when a form is sent. */
@Component
public class KnownTelling {
    private final KnownQuestions questions;
    private final KnownAnswers known;
    private final FormReader reader;

    KnownTelling(KnownQuestions questions, KnownAnswers known, FormReader reader) {
        this.questions = questions;
        this.known = known;
        this.reader = reader;
    }

    /** What a form that is sent says of known answers; asks no register. */
    public List<KnownAnswer> told(Draft draft, ServiceRules rules, Reading reading, String lang) {
        List<KnownAnswer> told = new ArrayList<>(questions.askedAgain(rules, reading));
        Map<Question, Inquiry> inquiries = questions.inquiries(draft, rules, reading);
        if (inquiries.isEmpty()) {
            return told;
        }
        KnownAnswers.Session session = known.session(draft.id());
        inquiries.forEach(
                (question, inquiry) ->
                        session.standing(inquiry)
                                .flatMap(
                                        standing ->
                                                told(
                                                        rules, reading, question, inquiry, standing,
                                                        lang))
                                .ifPresent(told::add));
        return told;
    }

    private Optional<KnownAnswer> told(
            ServiceRules rules,
            Reading reading,
            Question question,
            Inquiry inquiry,
            Standing standing,
            String lang) {
        return switch (standing) {
            case Standing.ConsentWanted wanted -> Optional.empty();
            case Standing.Declined declined -> of(question, inquiry, KnownAnswer.How.DECLINED);
            case Standing.NothingHeld nothing -> of(question, inquiry, KnownAnswer.How.NOT_HELD);
            case Standing.Silent silent -> of(question, inquiry, KnownAnswer.How.SILENT);
            case Standing.Known(Standing.Found found) -> {
                Object held = questions.answer(rules, question, standing, lang);
                yield held == null
                        ? of(question, inquiry, KnownAnswer.How.NOT_HELD)
                        : settled(reading, question, inquiry, found, held);
            }
        };
    }

    /** A value that an optional question left aside says nothing. */
    private Optional<KnownAnswer> settled(
            Reading reading,
            Question question,
            Inquiry inquiry,
            Standing.Found found,
            Object held) {
        Object answer = reading.answers().get(question.id());
        boolean same = answer != null && reader.type(question).same(held, answer);
        Standing.Settled settled = found.settled().get(question.id());
        if (answer == null && settled == null) {
            return Optional.empty();
        }
        return Optional.of(
                new KnownAnswer(
                        question.id(),
                        inquiry.register().code(),
                        inquiry.register().inSentence(),
                        same ? KnownAnswer.How.CONFIRMED : KnownAnswer.How.CONTESTED,
                        held,
                        found.on(),
                        settled == null || settled.note().isBlank() ? null : settled.note()));
    }

    private static Optional<KnownAnswer> of(
            Question question, Inquiry inquiry, KnownAnswer.How how) {
        return Optional.of(
                new KnownAnswer(
                        question.id(),
                        inquiry.register().code(),
                        inquiry.register().inSentence(),
                        how,
                        null,
                        null,
                        null));
    }
}
