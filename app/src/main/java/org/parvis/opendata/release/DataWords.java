package org.parvis.opendata.release;

import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.TableFile;
import org.springframework.stereotype.Component;

/** How a dataset stands, and whose turn it is, in words. */
@Component
class DataWords {
    private final Keepers keepers;
    private final ZoneId zone;

    DataWords(Keepers keepers, ZoneId zone) {
        this.keepers = keepers;
        this.zone = zone;
    }

    /** What somebody has to do now, and whether it is the reader. */
    record Turn(String text, boolean mine) {}

    Status state(DataLife life, Words w) {
        return switch (life.state()) {
            case DRAFT -> Status.of(w.say("opendata.state.draft"), Tone.NEUTRAL);
            case SUBMITTED -> Status.of(w.say("opendata.state.submitted"), Tone.WAIT);
            case PUBLISHED -> Status.of(w.say("opendata.state.published"), Tone.GOOD);
        };
    }

    Turn turn(DataLife life, Actor.Agent agent, Words w) {
        return switch (life.state()) {
            case DRAFT -> drafted(life, keepers.prepares(agent), w);
            case SUBMITTED -> submitted(life, agent, w);
            case PUBLISHED ->
                    new Turn(
                            w.say(
                                    "opendata.turn.published",
                                    w.date(day(life.published().signedAt()))),
                            false);
        };
    }

    private static Turn drafted(DataLife life, boolean mine, Words w) {
        DataLife.Step last = life.last();
        if (last != null && last.kind().equals("sent-back")) {
            return new Turn(w.say("opendata.turn.change", last.words()), mine);
        }
        return new Turn(w.say(mine ? "opendata.turn.finish" : "opendata.turn.wait"), mine);
    }

    private Turn submitted(DataLife life, Actor.Agent agent, Words w) {
        boolean mine = keepers.signs(agent) && !life.isOf(agent.member());
        return new Turn(w.say(mine ? "opendata.turn.sign" : "opendata.turn.toSign"), mine);
    }

    String facts(DataLife life, Words w) {
        Draft draft = life.draft();
        TableFile file = draft == null ? life.published().file() : draft.file();
        int columns = draft == null ? life.published().columns().size() : draft.columns().size();
        return w.say("opendata.facts", w.number(file.rows()), columns);
    }

    LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
