package org.parvis.opendata.release;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.Lists;
import org.parvis.opendata.Recall;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** How a dataset stands, and whose turn it is, in words. */
@Component
class DataWords {
    private final Keepers keepers;
    private final Lists lists;
    private final InstantSource clock;
    private final ZoneId zone;

    DataWords(Keepers keepers, Lists lists, InstantSource clock, ZoneId zone) {
        this.keepers = keepers;
        this.lists = lists;
        this.clock = clock;
        this.zone = zone;
    }

    /** What somebody has to do now, and whether it is the reader. */
    record Turn(String text, boolean mine) {}

    /** By when: the day that the version before promised. */
    String by(DataLife life, Words w) {
        LocalDate due = due(life);
        return due == null
                ? w.say("opendata.by.none")
                : w.say(late(due) ? "opendata.by.late" : "opendata.by", w.date(due));
    }

    private @Nullable LocalDate due(DataLife life) {
        Version newest = life.newest();
        return newest == null
                ? null
                : lists.frequency(newest.description().frequency())
                        .flatMap(often -> often.due(day(newest.filedAt())))
                        .orElse(null);
    }

    private boolean late(LocalDate due) {
        return day(clock.instant()).isAfter(due);
    }

    Status state(DataLife life, Words w) {
        return switch (life.state()) {
            case DRAFT -> Status.of(w.say("opendata.state.draft"), Tone.NEUTRAL);
            case SUBMITTED -> Status.of(w.say("opendata.state.submitted"), Tone.WAIT);
            case PUBLISHED -> Status.of(w.say("opendata.state.published"), Tone.GOOD);
            case RECALLED -> Status.of(w.say("opendata.state.recalled"), Tone.WARN);
        };
    }

    Turn turn(DataLife life, Actor.Agent agent, Words w) {
        return switch (life.state()) {
            case DRAFT -> drafted(life, keepers.prepares(agent), w);
            case SUBMITTED -> submitted(life, agent, w);
            case PUBLISHED -> published(life, keepers.prepares(agent), w);
            case RECALLED -> new Turn(recalled(Objects.requireNonNull(life.recall()), w), false);
        };
    }

    String recalled(Recall recall, Words w) {
        return w.say("opendata.turn.recalled", w.date(day(recall.at())), recall.reason());
    }

    private Turn published(DataLife life, boolean prepares, Words w) {
        LocalDate due = due(life);
        if (due != null && late(due)) {
            return new Turn(
                    w.say(prepares ? "opendata.turn.renew" : "opendata.turn.awaited"), prepares);
        }
        String signed = w.date(day(life.published().signedAt()));
        return new Turn(w.say("opendata.turn.published", signed), false);
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
        return w.say("opendata.facts", file.rows(), columns);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
