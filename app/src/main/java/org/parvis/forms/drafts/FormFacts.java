package org.parvis.forms.drafts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.reading.Bodies;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.springframework.stereotype.Component;

/**
 * Counts the forms that were begun and never sent. The draft is gone when it counts: the fact says
 * of which service and body, and nothing else.
 */
@Component
class FormFacts {
    private final Measures measures;
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final InstantSource clock;
    private final ZoneId zone;

    FormFacts(
            Measures measures,
            Catalogue catalogue,
            Bodies bodies,
            InstantSource clock,
            ZoneId legalZone) {
        this.measures = measures;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.clock = clock;
        this.zone = legalZone;
    }

    void abandoned(List<DraftTable.Abandoned> drafts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        measures.record(drafts.stream().map(draft -> fact(draft, today)).toList());
    }

    private MeasuredFact fact(DraftTable.Abandoned draft, LocalDate today) {
        Home home = home(draft);
        return MeasuredFact.one(
                        FactKinds.FORM_ABANDONED,
                        FactKinds.FORM_ABANDONED + ":" + draft.draft(),
                        new RecordRef("draft", home, Ids.NIL),
                        draft.service(),
                        today)
                .by(FactKinds.CHANNEL, "web");
    }

    /**
     * A form of one body is that body's; one of several is that of the body chosen in it, and of
     * none until one is. Whoever answers for the service today counts it.
     */
    private Home home(DraftTable.Abandoned draft) {
        return catalogue
                .service(draft.service())
                .flatMap(service -> code(service, draft.typed()))
                .flatMap(code -> bodies.home(code, draft.service()))
                .orElse(Home.NONE);
    }

    private static Optional<String> code(ServiceDefinition service, Map<String, Typed> typed) {
        List<String> offering = service.offeredBy();
        return offering.size() == 1
                ? Optional.of(offering.getFirst())
                : service.form().questions().stream()
                        .filter(question -> question.type().equals("organisation"))
                        .map(question -> typed.getOrDefault(question.id(), Typed.NOTHING).text())
                        .filter(offering::contains)
                        .findFirst();
    }
}
