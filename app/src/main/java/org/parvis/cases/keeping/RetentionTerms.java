package org.parvis.cases.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.RetentionRules;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.springframework.stereotype.Component;

/** How long each file is kept: by the schedule of the body that works on it today. */
@Component
public class RetentionTerms {
    private final Services services;
    private final RetentionRules rules;

    public RetentionTerms(Services services, RetentionRules rules) {
        this.services = services;
        this.rules = rules;
    }

    KeptFor of(CaseFile head) {
        return of(head.worker(), services.of(head));
    }

    /** Files of a version of a service in that body. */
    KeptFor of(Home body, String service, int version) {
        return of(body, services.find(service, version).orElseThrow());
    }

    public KeptFor of(Home body, ServiceDefinition service) {
        return KeptFor.of(service.retention(), rules.of(body, service.code()));
    }

    /** Last day on which it is kept; nothing while it is open. */
    @Nullable LocalDate until(CaseFile head) {
        LocalDate closed = head.closedOn();
        return closed == null ? null : of(head).until(closed);
    }

    /** Whether the archives keep it at the end: all of its series, or because it was drawn. */
    boolean stays(CaseFile head) {
        return Sample.holds(head.id().id(), of(head).sample());
    }

    /** Until when, what happens then, by which rule: for the person of the file. */
    public String told(CaseFile head, Words w) {
        KeptFor kept = of(head);
        LocalDate until = until(head);
        String when = until == null ? "" : w.say("cases.kept.until", w.date(until)) + " ";
        return when + kept.term(w) + " " + w.say("cases.kept.by", kept.ground(w));
    }
}
