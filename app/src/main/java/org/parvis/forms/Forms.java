package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Evidence;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What other modules ask of forms: begin one, complete it inside their own transaction, enter one
 * for somebody, show and compare answers whose payload they keep.
 */
@Component
public class Forms {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final Drafts drafts;
    private final DraftTable table;
    private final HeldFiles held;
    private final Bodies bodies;
    private final KnownTelling telling;
    private final Scenes scenes;
    private final MessageCatalogue messages;
    private final InstantSource clock;
    private final Attestations attestations;

    Forms(
            Catalogue catalogue,
            FormReader reader,
            Drafts drafts,
            DraftTable table,
            HeldFiles held,
            Bodies bodies,
            KnownTelling telling,
            Scenes scenes,
            MessageCatalogue messages,
            InstantSource clock,
            Attestations attestations) {
        this.attestations = attestations;
        this.catalogue = catalogue;
        this.reader = reader;
        this.drafts = drafts;
        this.table = table;
        this.held = held;
        this.bodies = bodies;
        this.telling = telling;
        this.scenes = scenes;
        this.messages = messages;
        this.clock = clock;
    }

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
                                .ifPresent(q -> typed.put(id, type(q).typed(q, answer))));
        return drafts.begin(rules.service(), lang, account, typed);
    }

    /** Whether this request comes from somebody who may open that draft. */
    public boolean admits(HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        return drafts.open(request, draft, person).isPresent();
    }

    /** A new draft: its number, the token of this browser, and the code that resumes it. */
    public record Begun(UUID draft, String token, String code) {}

    /**
     * Checks everything again, in the caller's transaction, and gives the form for ever; or says
     * how many pages are to be fixed. Who presses twice is taken once after the other, and the
     * second finds no draft.
     */
    public Outcome<CompletedForm> complete(UUID draft) {
        return scenes.in(
                new Scene.Draft(draft),
                sql -> {
                    table.sending(sql, draft);
                    return table.find(sql, draft, clock.instant())
                            .map(row -> complete(row.draft(), held.of(draft)))
                            .orElseGet(() -> Outcome.refused("forms.refused.no-draft"));
                });
    }

    private Outcome<CompletedForm> complete(Draft draft, List<HeldFile> files) {
        ServiceRules rules = rules(draft.service(), draft.version());
        Reading reading = reader.read(rules, draft.typed(), draft.lang());
        if (!reading.faults().isEmpty()) {
            return Outcome.refused("forms.refused.incomplete", reading.faults().size());
        }
        FormDefinition form = rules.service().form();
        Map<String, Share> attested = attestations.latest(draft, form);
        if (attestations.missing(form, reading, attested).isPresent()) {
            return Outcome.refused("together.refused.unattested");
        }
        return completed(
                rules,
                reading,
                draft.lang(),
                draft.account(),
                files,
                attested,
                telling.told(draft, rules, reading, draft.lang()));
    }

    /**
     * What an agent enters for somebody who came by another door: the same definition and the same
     * checks; what the person did not say may be missing.
     */
    public Outcome<CompletedForm> enter(
            String service, Map<String, List<String>> posted, String organisation, String lang) {
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        Map<String, Typed> typed = Posted.all(rules.service().form().questions(), reader, posted);
        bodyQuestion(rules.service())
                .ifPresent(question -> typed.put(question.id(), Typed.of(organisation)));
        Reading reading = reader.read(rules, typed, lang, true);
        return reading.faults().isEmpty()
                ? completed(rules, reading, lang, null, List.of(), Map.of(), List.of())
                : Outcome.refused("forms.refused.incomplete", reading.faults().size());
    }

    /** What is to be fixed in what an agent entered, by question, in words. */
    public Map<String, String> faults(
            String service, Map<String, List<String>> posted, String lang) {
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        Map<String, Typed> typed = Posted.all(rules.service().form().questions(), reader, posted);
        Words w = messages.forLanguage(lang);
        Map<String, String> faults = new LinkedHashMap<>();
        reader.read(rules, typed, lang, true)
                .faults()
                .forEach((question, fault) -> faults.put(question, fault.say(w)));
        return faults;
    }

    /**
     * A draft that came on paper, by the code that its sheet carries: what is answered already, as
     * the fields of its service.
     */
    public Optional<Sheet> sheet(String code) {
        return drafts.byCode(code)
                .flatMap(
                        draft ->
                                catalogue
                                        .rules(draft.service(), draft.version())
                                        .map(rules -> sheet(draft)));
    }

    private static Sheet sheet(Draft draft) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        draft.typed().forEach((path, typed) -> fields.putAll(Posted.fields(path, typed)));
        return new Sheet(draft.id(), draft.service(), draft.lang(), fields);
    }

    /** A form on paper: its draft, its service, the language in which it was begun. */
    public record Sheet(
            UUID draft, String service, String lang, Map<String, List<String>> fields) {}

    /** What would be said of known answers if that draft were sent now. */
    List<KnownAnswer> known(UUID draft) {
        return scenes.in(
                new Scene.Draft(draft),
                sql -> {
                    Draft open = table.find(sql, draft, clock.instant()).orElseThrow().draft();
                    ServiceRules rules = rules(open.service(), open.version());
                    Reading reading = reader.read(rules, open.typed(), open.lang());
                    return telling.told(open, rules, reading, open.lang());
                });
    }

    /** Takes away a draft that came in by another door. */
    public void discard(UUID draft) {
        scenes.in(
                new Scene.Draft(draft),
                sql -> {
                    table.delete(sql, draft);
                    return draft;
                });
    }

    /** The answers in words, part by part, under the version by which they were given. */
    public List<ShownAnswers> show(
            String service, int version, Map<String, Object> answers, String lang) {
        ServiceDefinition definition = rules(service, version).service();
        Asking asking = reader.asking(definition, lang);
        Words w = messages.forLanguage(lang);
        Map<String, List<ShownAnswers.Line>> parts = new LinkedHashMap<>();
        for (FormPage page : definition.form().pages()) {
            for (Question question : page.questions()) {
                Object answer = answers.get(question.id());
                if (answer != null) {
                    parts.computeIfAbsent(page.part(), part -> new ArrayList<>())
                            .add(line(page, question, answer, asking, w));
                }
            }
        }
        return parts.entrySet().stream()
                .map(
                        part ->
                                new ShownAnswers(
                                        partName(definition.form(), part.getKey(), lang),
                                        List.copyOf(part.getValue())))
                .toList();
    }

    private ShownAnswers.Line line(
            FormPage page, Question question, Object answer, Asking asking, Words w) {
        return new ShownAnswers.Line(
                question.id(),
                page.id(),
                question.shortName().in(w.lang()),
                type(question).show(question, answer, asking, w),
                question.guarded());
    }

    /** What differs between two sets of answers to the same version. */
    public List<ShownAnswers.Change> compare(
            String service,
            int version,
            Map<String, Object> before,
            Map<String, Object> after,
            String lang) {
        ServiceDefinition definition = rules(service, version).service();
        Asking asking = reader.asking(definition, lang);
        Words w = messages.forLanguage(lang);
        List<ShownAnswers.Change> changes = new ArrayList<>();
        for (Question question : definition.form().questions()) {
            Object old = before.get(question.id());
            Object now = after.get(question.id());
            QuestionType type = type(question);
            boolean same = old != null && now != null ? type.same(old, now) : old == now;
            if (!same) {
                changes.add(
                        new ShownAnswers.Change(
                                question.id(),
                                question.shortName().in(lang),
                                old == null ? List.of() : type.show(question, old, asking, w),
                                now == null ? List.of() : type.show(question, now, asking, w)));
            }
        }
        return changes;
    }

    private Outcome<CompletedForm> completed(
            ServiceRules rules,
            Reading reading,
            String lang,
            @Nullable UUID account,
            List<HeldFile> files,
            Map<String, Share> attested,
            List<KnownAnswer> known) {
        ServiceDefinition service = rules.service();
        String organisation = organisation(service, reading.answers());
        Optional<Home> home = bodies.home(organisation);
        if (home.isEmpty()) {
            return Outcome.refused("forms.refused.no-body", organisation);
        }
        return Outcome.ok(
                new CompletedForm(
                        service.code(),
                        service.version(),
                        organisation,
                        home.get(),
                        lang,
                        rules.title(reading.values(), lang),
                        contact(service, reading.answers(), lang),
                        kept(service, reading.answers(), lang, account, attested),
                        DraftFiles.attached(
                                service.form().questions().stream()
                                        .filter(reader::holdsFiles)
                                        .toList(),
                                reading.answers(),
                                files),
                        Explained.of(rules, reading),
                        account,
                        known));
    }

    private String organisation(ServiceDefinition service, Map<String, Object> answers) {
        return bodyQuestion(service)
                .map(question -> answers.get(question.id()))
                .map(Object::toString)
                .orElse(service.offeredBy().getFirst());
    }

    /** The question that says to which body the file goes. */
    public Optional<Question> bodyQuestion(ServiceDefinition service) {
        return service.form().questions().stream()
                .filter(question -> type(question).nature() == Nature.BODY)
                .findFirst();
    }

    /** The answers as a file keeps them: what is declared takes its evidence. */
    private Map<String, Object> kept(
            ServiceDefinition service,
            Map<String, Object> answers,
            String lang,
            @Nullable UUID account,
            Map<String, Share> attested) {
        String by = text(service, service.form().contact().name(), answers, lang);
        Evidence evidence =
                new Evidence(
                        service.code(),
                        service.version(),
                        lang,
                        clock.instant(),
                        by,
                        account != null);
        Map<String, Object> kept = new HashMap<>(answers);
        for (FormPage page : service.form().pages()) {
            Share share = attested.get(page.part());
            Evidence of = share == null ? evidence : attestedBy(service, share);
            for (Question question : page.questions()) {
                kept.computeIfPresent(
                        question.id(), (id, answer) -> type(question).kept(question, answer, of));
            }
        }
        return Map.copyOf(kept);
    }

    /** What a third party declared was theirs when they did, not when the form is sent. */
    private static Evidence attestedBy(ServiceDefinition service, Share share) {
        Share.Told told = share.told();
        return new Evidence(
                service.code(),
                told.version(),
                told.lang(),
                share.endedAt() == null ? share.madeAt() : share.endedAt(),
                told.by(),
                false,
                told.digest());
    }

    private CompletedForm.Contact contact(
            ServiceDefinition service, Map<String, Object> answers, String lang) {
        FormDefinition.Contact contact = service.form().contact();
        return new CompletedForm.Contact(
                text(service, contact.name(), answers, lang),
                text(service, contact.email(), answers, lang),
                text(service, contact.phone(), answers, lang),
                text(service, contact.postal(), answers, lang));
    }

    /** An answer as one text: itself, or its lines when it has parts. */
    private @Nullable String text(
            ServiceDefinition service,
            @Nullable String id,
            Map<String, Object> answers,
            String lang) {
        Object answer = id == null ? null : answers.get(id);
        if (answer == null || answer instanceof String) {
            return (String) answer;
        }
        return service.form()
                .question(String.valueOf(id))
                .map(
                        question ->
                                String.join(
                                        "\n",
                                        type(question)
                                                .show(
                                                        question,
                                                        answer,
                                                        reader.asking(service, lang),
                                                        messages.forLanguage(lang))))
                .orElse(null);
    }

    static String partName(FormDefinition form, String part, String lang) {
        var name = form.parts().get(part);
        return name == null ? "" : name.in(lang);
    }

    private ServiceRules rules(String service, int version) {
        return catalogue.rules(service, version).orElseThrow();
    }

    private QuestionType type(Question question) {
        return reader.type(question);
    }
}
