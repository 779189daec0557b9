package org.parvis.forms.finished;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.AnswerOrigin;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.editors.Attestations;
import org.parvis.forms.editors.Share;
import org.parvis.forms.known.KnownTelling;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Checks a draft whole, when it is sent, whatever was checked page by page. */
@Component
class FinishedDrafts {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final HeldFiles held;
    private final Attestations attestations;
    private final BeforeSending before;
    private final KnownTelling telling;
    private final Completion completion;

    FinishedDrafts(
            Catalogue catalogue,
            FormReader reader,
            HeldFiles held,
            Attestations attestations,
            BeforeSending before,
            KnownTelling telling,
            Completion completion) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.held = held;
        this.attestations = attestations;
        this.before = before;
        this.telling = telling;
        this.completion = completion;
    }

    Outcome<CompletedForm> complete(Draft draft) {
        ServiceRules rules = rules(draft);
        Reading reading = reader.read(rules, draft.typed(), draft.lang());
        if (!reading.faults().isEmpty()) {
            return Outcome.refused("forms.refused.incomplete", reading.faults().size());
        }
        FormDefinition form = rules.service().form();
        Map<String, Share> attested = attestations.latest(draft, form);
        Optional<Refusal> missing = before.why(draft, form, reading, attested);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        return completion.of(
                new Finished(
                        rules,
                        reading,
                        rules.spoken(draft.lang(), reading.values()),
                        draft.account(),
                        draft.whom(),
                        held(draft, form),
                        attested,
                        telling.told(draft, rules, reading, draft.lang()),
                        origins(draft, reading)));
    }

    private static List<AnswerOrigin> origins(Draft draft, Reading reading) {
        return draft.beside().origins(draft.typed()).stream()
                .filter(origin -> reading.answers().containsKey(origin.question()))
                .toList();
    }

    /** What would be said of known answers if it were sent as it is. */
    List<KnownAnswer> known(Draft draft) {
        ServiceRules rules = rules(draft);
        Reading reading = reader.read(rules, draft.typed(), draft.lang());
        return telling.told(draft, rules, reading, draft.lang());
    }

    /** Nothing is looked for where no question asks for a file. */
    private List<HeldFile> held(Draft draft, FormDefinition form) {
        return form.deep().anyMatch(question -> question.type().equals("file"))
                ? held.of(draft.id())
                : List.of();
    }

    private ServiceRules rules(Draft draft) {
        return catalogue.rules(draft.service(), draft.version()).orElseThrow();
    }
}
