package org.parvis.cases.clocks;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.DocumentHold;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What the rules did in a file, as its pages tell it, and what they hold. */
@Component
public class FileRules {
    private final Services services;
    private final Calendars calendars;
    private final Acting acting;
    private final ZoneId zone;
    private final SaidLaw law;

    public FileRules(
            Services services, Calendars calendars, Acting acting, ZoneId legalZone, SaidLaw law) {
        this.law = law;
        this.services = services;
        this.calendars = calendars;
        this.acting = acting;
        this.zone = legalZone;
    }

    /** Every rule that was applied, those of the form too: for who handles the file. */
    public List<AppliedRule> all(CaseFile head, List<StoredAct> acts, Words w) {
        ServiceDefinition service = services.of(head);
        List<AppliedRule> all = new ArrayList<>(AppliedRules.of(acts, service, calendars, w));
        ActContent.Received request =
                (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
        all.addAll(StoredExplanations.of(request, service, w));
        return List.copyOf(all);
    }

    /** The rules behind the terms and the result: what explains a decision to its person. */
    public List<AppliedRule> ofResult(CaseFile head, List<StoredAct> acts, Words w) {
        return AppliedRules.of(acts, services.of(head), calendars, w);
    }

    public Optional<DocumentHold> hold(CaseFile head, List<StoredAct> acts) {
        return DocumentHold.of(head, acts, services.of(head).process(), law, zone, acting.today());
    }

    /** The hold in one sentence. */
    public @Nullable String held(CaseFile head, List<StoredAct> acts, Words w) {
        return hold(head, acts)
                .map(
                        hold ->
                                w.say(
                                        "cases.hold." + hold.why().code(),
                                        hold.until() == null ? "" : w.date(hold.until()),
                                        hold.citation().in(w.lang())))
                .orElse(null);
    }
}
