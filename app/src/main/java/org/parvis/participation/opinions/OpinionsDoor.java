package org.parvis.participation.opinions;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.parvis.participation.voices.OpinionPaths;
import org.springframework.stereotype.Component;

/** Leads to the statements, and to the map of what people answer. */
@Component
class OpinionsDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.OPINIONS;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return Link.to(w.say("participation.opinions.use"), OpinionPaths.ask(of.code(), w.lang()));
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        return of.first(Tool.OPINIONS).filter(first -> !first.isAfter(today)).isPresent()
                ? List.of(
                        Link.to(
                                w.say("participation.opinions.read"),
                                OpinionPaths.map(of.code(), w.lang())))
                : List.of();
    }
}
