package org.parvis.forms.finished;

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
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.ShownAnswers;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftCodes;
import org.parvis.forms.drafts.DraftTable;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.reading.AnswerWords;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Forms as drafts hold them until they are complete, and as agents enter them. */
@Component
public class DraftForms implements Forms {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final Drafts drafts;
    private final DraftCodes codes;
    private final FinishedDrafts finished;
    private final EnteredForms entered;
    private final AnswerWords words;

    DraftForms(
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

    @Override
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

    @Override
    public boolean admits(HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return drafts.open(request, draft, person).isPresent();
    }

    @Override
    public Outcome<CompletedForm> complete(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return complete(draft, row -> drafts.admits(row, request, person), Drafts.account(person));
    }

    public Outcome<CompletedForm> complete(
            UUID draft, Predicate<DraftTable.Row> who, @Nullable UUID account) {
        return drafts.sending(
                        draft,
                        who,
                        open ->
                                finished.complete(
                                        open.whom() == null ? open : drafts.held(open, account)))
                .orElseGet(() -> Outcome.refused("forms.refused.no-draft"));
    }

    /** What would be said of known answers if that draft were sent now. */
    public List<KnownAnswer> known(UUID draft) {
        return drafts.in(draft, finished::known).orElseThrow();
    }

    @Override
    public void discard(UUID draft) {
        drafts.discard(draft);
    }

    @Override
    public Outcome<CompletedForm> enter(
            String service, Map<String, List<String>> posted, String organisation, String lang) {
        return entered.enter(service, posted, organisation, lang);
    }

    @Override
    public Map<String, String> faults(
            String service, Map<String, List<String>> posted, String lang) {
        return entered.faults(service, posted, lang);
    }

    @Override
    public Optional<Sheet> sheet(String code) {
        return codes.find(code)
                .filter(d -> catalogue.rules(d.service(), d.version()).isPresent())
                .map(DraftForms::sheet);
    }

    @Override
    public Optional<Sheet> sheet(UUID draft) {
        return codes.draft(draft)
                .filter(d -> catalogue.rules(d.service(), d.version()).isPresent())
                .map(DraftForms::sheet);
    }

    private static Sheet sheet(Draft draft) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        draft.typed().forEach((path, typed) -> fields.putAll(Posted.fields(path, typed)));
        return new Sheet(draft.id(), draft.service(), draft.lang(), fields);
    }

    @Override
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

    @Override
    public Optional<Question> bodyQuestion(ServiceDefinition service) {
        return reader.bodyQuestion(service);
    }

    @Override
    public List<ShownAnswers> show(
            String service, int version, Map<String, Object> answers, String lang) {
        return words.show(service, version, answers, lang);
    }
}
