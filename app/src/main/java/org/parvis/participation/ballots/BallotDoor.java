package org.parvis.participation.ballots;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ToolDoor;
import org.springframework.stereotype.Component;

/** Leads to the secret vote, for whoever votes and for whoever reads how it ended. */
@Component
class BallotDoor implements ToolDoor {
    @Override
    public Tool tool() {
        return Tool.BALLOT;
    }

    @Override
    public Link use(Consultation of, Words w) {
        return link(of, "participation.ballots.vote", w);
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
