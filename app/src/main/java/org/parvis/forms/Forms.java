package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * What other modules ask of forms: begin one, complete it inside their own transaction, enter one
 * for somebody, show and compare answers whose payload they keep.
 */
@Component
public class Forms {
    /** How the square code of a printed form begins; the code of its sheet follows. */
    public static final String SQUARE = "PARVIS:D:";

    private final Catalogue catalogue;
    private final FormReader reader;
    private final Drafts drafts;
    private final DraftCodes codes;
    private final FinishedDrafts finished;
    private final EnteredForms entered;
    private final AnswerWords words;

    Forms(
            Catalogue catalogue,
            FormReader reader,
            Drafts drafts,
            DraftCodes codes,
            FinishedDrafts finished,
            EnteredForms entered,
            AnswerWords words) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.drafts = drafts;
        this.codes = codes;
        this.finished = finished;
        this.entered = entered;
        this.words = words;
    }

    /** A new draft: its number, the token of this browser, and the code that resumes it. */
    public record Begun(UUID draft, String token, String code) {}

    /** A form on paper: its draft, its service, the language in which it was begun. */
    public record Sheet(
            UUID draft, String service, String lang, Map<String, List<String>> fields) {}

    /** Begins a draft with what is known already; the secrets are told once. */
    public Begun begin(
            String service, String lang, @Nullable UUID account, Map<String, Object> known) {
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        Map<String, Typed> typed = new LinkedHashMap<>();
        known.forEach(
                (id, answer) ->
                        rules.service()
                                .form()
                                .question(id)
                                .ifPresent(q -> typed.put(id, reader.type(q).typed(q, answer))));
        return drafts.begin(rules.service(), lang, account, typed);
    }

    /** Whether this request comes from somebody who may open that draft. */
    public boolean admits(HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return drafts.open(request, draft, person).isPresent();
    }

    /**
     * Checks everything again, in the caller's transaction, for somebody who may open that draft,
     * and gives the form for ever; or says how many pages are to be fixed. Who presses twice is
     * taken once after the other, and the second finds no draft.
     */
    public Outcome<CompletedForm> complete(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return complete(draft, row -> drafts.admits(row, request, person));
    }

    Outcome<CompletedForm> complete(UUID draft, Predicate<DraftTable.Row> who) {
        return drafts.sending(draft, who, finished::complete)
                .orElseGet(() -> Outcome.refused("forms.refused.no-draft"));
    }

    /** What would be said of known answers if that draft were sent now. */
    List<KnownAnswer> known(UUID draft) {
        return drafts.in(draft, finished::known).orElseThrow();
    }

    /** Takes away a draft that came in by another door. */
    public void discard(UUID draft) {
        drafts.discard(draft);
    }

    /**
     * What an agent enters for somebody who came by another door: the same definition and the same
     * checks; what the person did not say may be missing.
     */
    public Outcome<CompletedForm> enter(
            String service, Map<String, List<String>> posted, String organisation, String lang) {
        return entered.enter(service, posted, organisation, lang);
    }

    /** What is to be fixed in what an agent entered, by question, in words. */
    public Map<String, String> faults(
            String service, Map<String, List<String>> posted, String lang) {
        return entered.faults(service, posted, lang);
    }

    /**
     * A draft that came on paper, by the code that its sheet carries: what is answered already, as
     * the fields of its service.
     */
    public Optional<Sheet> sheet(String code) {
        return codes.find(code)
                .filter(d -> catalogue.rules(d.service(), d.version()).isPresent())
                .map(Forms::sheet);
    }

    /** The same by the number of its draft, for whoever found it by its code before. */
    public Optional<Sheet> sheet(UUID draft) {
        return codes.draft(draft)
                .filter(d -> catalogue.rules(d.service(), d.version()).isPresent())
                .map(Forms::sheet);
    }

    private static Sheet sheet(Draft draft) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        draft.typed().forEach((path, typed) -> fields.putAll(Posted.fields(path, typed)));
        return new Sheet(draft.id(), draft.service(), draft.lang(), fields);
    }

    /** What is known already, as the fields by which an agent enters it. */
    public Map<String, List<String>> fields(String service, Map<String, Object> known) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        known.forEach(
                (id, answer) ->
                        rules.service()
                                .form()
                                .question(id)
                                .ifPresent(
                                        q ->
                                                reader.typed(q, answer)
                                                        .forEach(
                                                                (path, typed) ->
                                                                        fields.putAll(
                                                                                Posted.fields(
                                                                                        path,
                                                                                        typed)))));
        return fields;
    }

    /** The question that says to which body the file goes. */
    public Optional<Question> bodyQuestion(ServiceDefinition service) {
        return reader.bodyQuestion(service);
    }

    /** The answers in words, part by part, under the version by which they were given. */
    public List<ShownAnswers> show(
            String service, int version, Map<String, Object> answers, String lang) {
        return words.show(service, version, answers, lang);
    }

    /** What differs between two sets of answers to the same version. */
    public List<ShownAnswers.Change> compare(
            String service,
            int version,
            Map<String, Object> before,
            Map<String, Object> after,
            String lang) {
        return words.compare(service, version, before, after, lang);
    }
}
