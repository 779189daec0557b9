package org.parvis.forms.editors;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.documents.DraftScene;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.reading.Progress;
import org.parvis.forms.reading.Reading;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Where the attestations of a draft stand, and whether what was attested is still what it says. */
@Component
public class Attestations {
    private final ShareTable table;
    private final Scenes scenes;
    private final InstantSource clock;

    Attestations(ShareTable table, Scenes scenes, InstantSource clock) {
        this.table = table;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Where one stands. {@code CHANGED}: what was attested is no longer what the form says. */
    public enum Standing {
        NONE,
        SENT,
        OPENED,
        GOOD,
        CHANGED,
        DECLINED,
        EXPIRED
    }

    /** The last attestation of each part, by part. */
    public Map<String, Share> latest(Draft draft, FormDefinition form) {
        if (form.sections().stream().noneMatch(s -> s.attestedBy() != null)) {
            return Map.of();
        }
        List<Share> shares =
                scenes.reading(new DraftScene(draft.id()), sql -> table.ofDraft(sql, draft.id()));
        Map<String, Share> latest = new HashMap<>();
        shares.stream()
                .filter(share -> share.attests() && share.state() != Share.State.WITHDRAWN)
                .forEach(share -> latest.putIfAbsent(share.part(), share));
        return latest;
    }

    public Standing standing(
            FormDefinition form, Section section, Reading reading, Map<String, Share> latest) {
        Share share = latest.get(section.part());
        if (share == null) {
            return Standing.NONE;
        }
        Instant now = clock.instant();
        return switch (share.state()) {
            case SENT -> share.expired(now) ? Standing.EXPIRED : Standing.SENT;
            case OPENED -> share.expired(now) ? Standing.EXPIRED : Standing.OPENED;
            case FINISHED ->
                    Seal.of(form, section, reading).equals(share.told().digest())
                            ? Standing.GOOD
                            : Standing.CHANGED;
            case DECLINED -> Standing.DECLINED;
            case WITHDRAWN -> Standing.NONE;
        };
    }

    /** The first part that is asked and that nobody attested as it now stands. */
    public Optional<String> missing(
            FormDefinition form, Reading reading, Map<String, Share> latest) {
        return form.sections().stream()
                .filter(section -> section.attestedBy() != null)
                .filter(section -> reading.pages().stream().anyMatch(p -> in(p, section)))
                .filter(s -> standing(form, s, reading, latest) != Standing.GOOD)
                .map(Section::part)
                .findFirst();
    }

    /** How far the sections are; one to attest is done only when it is attested. */
    public List<Progress> progress(Draft draft, Way way) {
        FormDefinition form = way.service().form();
        Map<String, Share> latest = latest(draft, form);
        return way.tasks().stream()
                .map(
                        task ->
                                form.section(task.part())
                                        .filter(section -> section.attestedBy() != null)
                                        .map(s -> standing(form, s, way.reading(), latest))
                                        .map(standing -> task.as(state(task, standing)))
                                        .orElse(task))
                .toList();
    }

    private static Progress.State state(Progress task, Standing standing) {
        return switch (standing) {
            case NONE ->
                    task.state() == Progress.State.WAITING
                            ? task.state()
                            : Progress.State.NOT_STARTED;
            case SENT, OPENED -> Progress.State.ELSEWHERE;
            case GOOD -> Progress.State.DONE;
            case CHANGED, DECLINED, EXPIRED -> Progress.State.TO_FIX;
        };
    }

    private static boolean in(FormDefinition.FormPage page, Section section) {
        return page.part().equals(section.part());
    }
}
