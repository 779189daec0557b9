package org.parvis.forms.finished;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftFiles;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Attestations;
import org.parvis.forms.editors.Share;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.ToldBeforeSending;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What else than a wrong answer keeps a form from being sent: a file, somebody's attestation. */
@Component
public class BeforeSending {
    private final FormReader reader;
    private final HeldFiles held;
    private final Attestations attestations;
    private final List<ToldBeforeSending> modules;

    BeforeSending(
            FormReader reader,
            HeldFiles held,
            Attestations attestations,
            List<ToldBeforeSending> modules) {
        this.modules = modules;
        this.reader = reader;
        this.held = held;
        this.attestations = attestations;
    }

    /** Where the person takes up what is missing; nothing when the form may go. */
    public Optional<String> place(Draft draft, FormDefinition form, Reading reading, String lang) {
        List<HeldFile> files = unattached(draft, reading);
        Optional<String> unattached =
                reading.pages().stream()
                        .filter(
                                page ->
                                        !DraftFiles.unattached(files, reading.asked(page))
                                                .isEmpty())
                        .findFirst()
                        .map(page -> Paths.page(draft.id(), page.id(), lang));
        return unattached.or(
                () ->
                        attestations
                                .missing(form, reading, attestations.latest(draft, form))
                                .map(part -> Paths.together(draft.id(), part, lang)));
    }

    /** What modules tell whoever is about to send these answers. */
    public List<ToldBeforeSending.Told> told(ServiceRules rules, Reading reading, Words w) {
        return modules.stream()
                .flatMap(module -> module.told(rules, reading.values(), w).stream())
                .toList();
    }

    /** Why the form may not go yet. */
    Optional<Refusal> why(
            Draft draft, FormDefinition form, Reading reading, Map<String, Share> attested) {
        List<HeldFile> unattached = unattached(draft, reading);
        if (!unattached.isEmpty()) {
            return Optional.of(DraftFiles.notAttached(unattached));
        }
        return attestations
                .missing(form, reading, attested)
                .map(part -> Refusal.of("together.refused.unattested"));
    }

    /** Nothing is looked for where no question asks for a file. */
    private List<HeldFile> unattached(Draft draft, Reading reading) {
        List<Question> asked =
                reading.pages().stream()
                        .flatMap(page -> reading.asked(page).stream())
                        .filter(reader::holdsFiles)
                        .toList();
        return asked.isEmpty() ? List.of() : DraftFiles.unattached(held.of(draft.id()), asked);
    }
}
