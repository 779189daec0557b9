package org.parvis.opendata.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Where a catalogue elsewhere stands, in words. */
@Component
class OriginWords {
    private final ZoneId zone;

    OriginWords(ZoneId zone) {
        this.zone = zone;
    }

    /** Where it stands, and what comes next. */
    record Standing(Status state, String says) {}

    Standing of(Origins.Life life, Words w) {
        Instant stopped = life.kept().stoppedAt();
        if (stopped != null) {
            return said(
                    "stopped", Tone.NEUTRAL, w.say("opendata.harvest.stopped", day(stopped, w)), w);
        }
        List<Harvest> harvests = life.harvests();
        if (harvests.isEmpty()) {
            return said("reading", Tone.WAIT, w.say("opendata.harvest.begins"), w);
        }
        Harvest last = harvests.getFirst();
        Instant ended = last.endedAt();
        if (ended == null) {
            return said("reading", Tone.WAIT, progress(last.progress(), w), w);
        }
        String next = next(life.kept(), w);
        Refusal failure = last.failure();
        return failure == null
                ? said("done", Tone.GOOD, w.say("opendata.harvest.read", day(ended, w), next), w)
                : said(
                        "failed",
                        Tone.WARN,
                        w.say("opendata.harvest.failed", day(ended, w), why(failure, w), next),
                        w);
    }

    private static Standing said(String state, Tone tone, String says, Words w) {
        return new Standing(Status.of(w.say("opendata.harvest.state." + state), tone), says);
    }

    private static String progress(Harvest.Progress now, Words w) {
        if (now.tries() > 0) {
            return w.say("opendata.harvest.tries", now.pages() + 1, now.tries());
        }
        int met = now.found() + now.refused();
        Integer said = now.said();
        return said == null
                ? w.say("opendata.harvest.progress", now.pages(), met)
                : w.say("opendata.harvest.progress.of", now.pages(), met, said);
    }

    private String next(OriginTable.Kept kept, Words w) {
        Instant due = kept.dueAt();
        return due == null
                ? w.say("opendata.harvest.next.asked")
                : w.say("opendata.harvest.next", day(due, w));
    }

    static String why(Refusal why, Words w) {
        return w.say(why.key(), why.arguments());
    }

    String day(Instant at, Words w) {
        return w.date(LocalDate.ofInstant(at, zone));
    }

    /** What a reading brought, in one line. */
    static String facts(Harvest harvest, Words w) {
        Harvest.Progress read = harvest.progress();
        Harvest.Changes changes = harvest.changes();
        return w.say(
                "opendata.harvest.facts",
                read.found(),
                changes.added(),
                changes.changed(),
                changes.gone(),
                read.refused());
    }
}
