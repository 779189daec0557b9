package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.stereotype.Component;

/** The way to the hearings of a consultation. */
@Component
class HearingDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.HEARINGS;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return Link.to(w.say("participation.hearing.ask"), HearingPaths.ask(of.code(), w.lang()));
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        return of.has(Tool.HEARINGS)
                ? List.of(
                        Link.to(
                                w.say("participation.hearing.read"),
                                HearingPaths.hearing(of.code(), w.lang())))
                : List.of();
    }
}
