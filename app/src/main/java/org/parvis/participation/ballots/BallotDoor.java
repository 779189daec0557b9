package org.parvis.participation.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the secret vote, for whoever votes and for whoever reads how it ended. */
@Component
@Order(40)
class BallotDoor implements ToolDoor {
    @Override
    public Optional<Link> use(Consultation of, LocalDate today, Words w) {
        return of.takes(Tool.BALLOT, today)
                ? Optional.of(link(of, "participation.ballots.vote", w))
                : Optional.empty();
    }

    @Override
    public List<Link> read(Consultation of, LocalDate today, Words w) {
        return of.has(Tool.BALLOT) && !of.takes(Tool.BALLOT, today)
                ? List.of(link(of, "participation.ballots.read", w))
                : List.of();
    }

    private static Link link(Consultation of, String key, Words w) {
        return Link.to(w.say(key), BallotPaths.vote(of.code(), w.lang()));
    }
}
