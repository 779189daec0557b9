package org.parvis.forms.known;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.KnownFrom;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Refusal;
import org.parvis.registers.Inquiry;
import org.parvis.registers.KnownAnswers;
import org.parvis.registers.Standing;
import org.springframework.stereotype.Component;

/**
 * Known answers on the pages of a form: shown with their origin and date, confirmed or contested by
 * the person, one by one.
 */
@Component
public class KnownFilling {
    /** Parts of a question that say what is done with a known value; no type names its so. */
    static final String CHOICE = "_known";

    static final String NOTE = "_note";
    private static final int LONGEST_NOTE = 1_000;

    private final KnownQuestions questions;
    private final KnownAnswers known;
    private final FormReader reader;
    private final Drafts drafts;

    KnownFilling(KnownQuestions questions, KnownAnswers known, FormReader reader, Drafts drafts) {
        this.questions = questions;
        this.known = known;
        this.reader = reader;
        this.drafts = drafts;
    }

    /** What is known of a page; reads what may be read and was not yet. */
    public KnownPage on(
            Draft draft,
            ServiceRules rules,
            Reading reading,
            FormPage page,
            List<Fault> faults,
            Words w) {
        Map<Question, Inquiry> inquiries = new LinkedHashMap<>();
        for (Question question : reading.asked(page)) {
            questions
                    .inquiry(draft, rules, reading, question)
                    .ifPresent(inquiry -> inquiries.put(question, inquiry));
        }
        if (inquiries.isEmpty()) {
            return KnownPage.NONE;
        }
        KnownAnswers.Session session = known.session(draft.id());
        KnownDrawing drawing = new KnownDrawing(questions, reader, draft, rules, page, faults, w);
        for (Map.Entry<Question, Inquiry> each : inquiries.entrySet()) {
            Standing standing = known.ask(session, each.getValue());
            if (standing instanceof Standing.ConsentWanted) {
                return drawing.wanting(each.getValue());
            }
            drawing.add(each.getKey(), each.getValue(), standing);
        }
        return drawing.page();
    }

    /** Whether registers have to do with that page: with what it asks, or by what it is asked. */
    public static boolean concerns(ServiceRules rules, FormPage page) {
        return page.questions().stream().anyMatch(q -> q.knownFrom() != null) || keyed(rules, page);
    }

    /** Whether a register is asked by an answer of that page. */
    private static boolean keyed(ServiceRules rules, FormPage page) {
        Set<String> here = new LinkedHashSet<>();
        page.questions().forEach(question -> here.add(question.id()));
        return rules.service().form().questions().stream()
                .map(Question::knownFrom)
                .anyMatch(k -> k != null && k.keys().values().stream().anyMatch(here::contains));
    }

    /** A draft after a page of known values, and what remains to be chosen on it. */
    public record Kept(Draft draft, List<Fault> faults) {}

    /**
     * Takes what a person does with the known values of a page: what they confirm becomes their
     * answer, what they contest is kept beside theirs.
     *
     * @param draft as it was kept with what was typed on the page
     */
    public Kept keep(
            Draft draft,
            ServiceRules rules,
            FormPage page,
            HttpServletRequest request,
            String lang) {
        List<String> drawn = Request.asked(request);
        boolean concerned =
                page.questions().stream()
                        .anyMatch(q -> q.knownFrom() != null && drawn.contains(q.id()));
        if (!concerned || draft.hand().isGuest()) {
            return new Kept(draft, List.of());
        }
        Reading reading = reader.read(rules, draft.typed(), lang);
        KnownAnswers.Session session = known.session(draft.id());
        Map<String, Typed> confirmed = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Question question : page.questions()) {
            Inquiry inquiry =
                    drawn.contains(question.id())
                            ? questions.inquiry(draft, rules, reading, question).orElse(null)
                            : null;
            Object held =
                    inquiry == null
                            ? null
                            : session.standing(inquiry)
                                    .map(s -> questions.answer(rules, question, s, lang))
                                    .orElse(null);
            if (inquiry != null && held != null) {
                Asking asking = reader.asking(rules.service(), lang);
                Choice choice = choice(question, held, request, draft.typed(), asking);
                if (choice.settled() != null) {
                    confirmed.put(question.id(), choice.typed());
                    known.settle(inquiry, question.id(), choice.settled());
                } else if (rules.form().requires(question, reading.values())) {
                    faults.add(unchosen(question));
                }
            }
        }
        return new Kept(confirmed.isEmpty() ? draft : drafts.save(draft, confirmed), faults);
    }

    private static Fault unchosen(Question question) {
        return Fault.of(question.id(), Refusal.of("forms.error.known-choice"), List.of(CHOICE));
    }

    private record Choice(Standing.@Nullable Settled settled, Typed typed) {}

    private Choice choice(
            Question question,
            Object held,
            HttpServletRequest request,
            Map<String, Typed> typed,
            Asking asking) {
        QuestionType type = reader.type(question);
        Typed own = typed.getOrDefault(question.id(), Typed.NOTHING);
        String chosen = parameter(request, question, CHOICE);
        if (chosen.equals("confirm")) {
            return new Choice(new Standing.Settled(true, ""), type.typed(question, held));
        }
        if (!chosen.equals("contest") && own.isEmpty()) {
            return new Choice(null, own);
        }
        boolean same =
                type.parse(question, own, asking) instanceof Parsed.Value(Object answer)
                        && type.same(held, answer);
        return new Choice(
                new Standing.Settled(same, same ? "" : parameter(request, question, NOTE)), own);
    }

    private static String parameter(HttpServletRequest request, Question question, String part) {
        String value = request.getParameter(Posted.field(question, part));
        if (value == null) {
            return "";
        }
        String cut = value.length() > LONGEST_NOTE ? value.substring(0, LONGEST_NOTE) : value;
        return cut.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** When what a register was asked by changes, what was confirmed from it goes. */
    public Draft withoutOutdated(Draft draft, ServiceRules rules, FormPage page, String lang) {
        if (!keyed(rules, page)) {
            return draft;
        }
        KnownAnswers.Session session = known.session(draft.id());
        Reading reading = reader.read(rules, draft.typed(), lang);
        Map<String, Typed> gone = new HashMap<>();
        questions
                .inquiries(draft, rules, reading)
                .forEach(
                        (question, inquiry) -> {
                            if (session.outdated(inquiry)) {
                                confirmed(session, question)
                                        .ifPresent(id -> gone.put(id, Typed.NOTHING));
                                known.forgetReading(inquiry);
                            }
                        });
        return gone.isEmpty() ? draft : drafts.save(draft, gone);
    }

    private static Optional<String> confirmed(KnownAnswers.Session session, Question question) {
        KnownFrom from = question.knownFrom();
        Standing.Settled settled =
                from == null ? null : session.settled(from.register()).get(question.id());
        return settled != null && settled.confirmed()
                ? Optional.of(question.id())
                : Optional.empty();
    }

    /** The decision of a person on one register, from one page. */
    public void decide(
            Draft draft,
            ServiceRules rules,
            FormPage page,
            String register,
            Consent consent,
            String lang) {
        Reading reading = reader.read(rules, draft.typed(), lang);
        reading.asked(page).stream()
                .flatMap(question -> questions.inquiry(draft, rules, reading, question).stream())
                .filter(inquiry -> inquiry.register().code().equals(register))
                .findFirst()
                .ifPresent(inquiry -> decide(draft, inquiry, consent));
    }

    /** Whoever acts for somebody else agrees to this reading, never for later ones. */
    private void decide(Draft draft, Inquiry inquiry, Consent consent) {
        if (consent == Consent.FOR_LONG && draft.whom() == null) {
            known.agreeForLong(inquiry);
        } else {
            known.decide(inquiry, consent != Consent.NO);
        }
    }

    /** What somebody says when they are asked. */
    public enum Consent {
        YES,
        FOR_LONG,
        NO;

        public static Consent of(String typed) {
            return typed.equals("yes") ? YES : typed.equals("keep") ? FOR_LONG : NO;
        }
    }
}
