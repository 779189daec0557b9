package org.parvis.forms.known;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Asking;
import org.parvis.registers.Inquiry;
import org.parvis.registers.Register;
import org.parvis.registers.Standing;

/** Puts what is known of a page into words, question by question. */
final class KnownDrawing {
    private final KnownQuestions questions;
    private final FormReader reader;
    private final Draft draft;
    private final ServiceRules rules;
    private final FormPage page;
    private final List<Fault> faults;
    private final Words w;
    private final Map<String, KnownPage.Value> fields = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, KnownPage.Decision> decisions = new LinkedHashMap<>();

    KnownDrawing(
            KnownQuestions questions,
            FormReader reader,
            Draft draft,
            ServiceRules rules,
            FormPage page,
            List<Fault> faults,
            Words w) {
        this.questions = questions;
        this.reader = reader;
        this.draft = draft;
        this.rules = rules;
        this.page = page;
        this.faults = faults;
        this.w = w;
    }

    KnownPage wanting(Inquiry inquiry) {
        Register register = inquiry.register();
        String lang = w.lang();
        List<String> values =
                inquiry.values().stream()
                        .flatMap(value -> register.value(value).stream())
                        .map(value -> w.typeset(value.label().in(lang)))
                        .toList();
        return new KnownPage(
                new KnownPage.Consent(
                        w.say("forms.known.consent.title"),
                        w.say(
                                "forms.known.consent.lead",
                                w.typeset(register.inSentence().in(lang)),
                                w.typeset(register.holder().in(lang))),
                        inquiry.purpose().in(lang),
                        w.typeset(inquiry.basis() + " ; " + register.legalBasis().in(lang)),
                        values,
                        draft.account() != null && draft.whom() == null,
                        Paths.register(draft.id(), page.id(), register.code(), lang)),
                Map.of(),
                List.of(),
                List.of(),
                null);
    }

    void add(Question question, Inquiry inquiry, Standing standing) {
        String name = w.typeset(inquiry.register().inSentence().in(w.lang()));
        switch (standing) {
            case Standing.ConsentWanted wanted -> {}
            case Standing.Declined declined -> {
                notes.add(w.say("forms.known.declined", name));
                decide(inquiry, "forms.known.agree", "yes", name);
            }
            case Standing.NothingHeld nothing -> notes.add(w.say("forms.known.nothing", name));
            case Standing.Silent silent -> notes.add(w.say("forms.known.silent", name));
            case Standing.Known(Standing.Found found) -> {
                Object answer = questions.answer(rules, question, standing, w.lang());
                if (answer == null) {
                    notes.add(w.say("forms.known.nothing", name));
                } else {
                    fields.put(question.id(), value(question, answer, found, name));
                }
                if (inquiry.asksConsent()) {
                    decide(inquiry, "forms.known.stop", "no", name);
                }
            }
        }
    }

    private void decide(Inquiry inquiry, String key, String value, String name) {
        String code = inquiry.register().code();
        decisions.put(
                code,
                new KnownPage.Decision(
                        w.say(key, name),
                        Paths.register(draft.id(), page.id(), code, w.lang()),
                        value));
    }

    private KnownPage.Value value(
            Question question, Object answer, Standing.Found found, String name) {
        Standing.Settled settled = found.settled().get(question.id());
        Asking asking = reader.asking(rules.service(), w.lang());
        String chosen = settled == null ? "" : settled.confirmed() ? "confirm" : "contest";
        String unchosen =
                faults.stream()
                        .filter(f -> f.question().equals(question.id()))
                        .filter(f -> f.parts().contains(KnownFilling.CHOICE))
                        .findFirst()
                        .map(f -> f.say(w))
                        .orElse(null);
        return new KnownPage.Value(
                w.say("forms.known.said", name, w.date(found.on())),
                reader.type(question).show(question, answer, asking, w),
                chosen,
                settled == null ? "" : settled.note(),
                unchosen);
    }

    KnownPage page() {
        return new KnownPage(
                null, fields, List.copyOf(notes), List.copyOf(decisions.values()), null);
    }
}
