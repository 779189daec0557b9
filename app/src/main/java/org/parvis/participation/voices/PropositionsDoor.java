package org.parvis.participation.voices;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the votes on propositions. */
@Component
@Order(10)
class PropositionsDoor implements ToolDoor {
    @Override
    public Optional<Link> use(Consultation of, LocalDate today, Words w) {
        return of.takes(Tool.PROPOSITIONS, today)
                ? Optional.of(
                        Link.to(
                                w.say("participation.page.take"),
                                ParticipationPaths.takePart(of.code(), w.lang())))
                : Optional.empty();
    }
}
