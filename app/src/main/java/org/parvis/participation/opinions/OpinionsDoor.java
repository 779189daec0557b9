package org.parvis.participation.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.OpinionPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the statements, and to the map of what people answer. */
@Component
@Order(30)
class OpinionsDoor implements ToolDoor {
    @Override
    public Optional<Link> use(Consultation of, LocalDate today, Words w) {
        return of.takes(Tool.OPINIONS, today)
                ? Optional.of(
                        Link.to(
                                w.say("participation.opinions.use"),
                                OpinionPaths.ask(of.code(), w.lang())))
                : Optional.empty();
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
