package org.parvis.participation.voices;

import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.stereotype.Component;

/** Leads to the votes on propositions. */
@Component
class PropositionsDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.PROPOSITIONS;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return Link.to(
                w.say("participation.page.take"), ParticipationPaths.takePart(of.code(), w.lang()));
    }
}
