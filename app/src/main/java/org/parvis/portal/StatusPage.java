package org.parvis.portal;

import java.time.Instant;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.portal.spi.StatusLine.State;

/** How things stand now, and what did not work before. */
record StatusPage(Instant at, List<Line> lines, List<Outage> outages) {
    record Line(String nameKey, State state, String detail) {}

    /** The message that says it all in one sentence. */
    String headline() {
        State worst = lines.stream().map(Line::state).max(State::compareTo).orElse(State.WORKS);
        boolean going = outages.stream().anyMatch(outage -> !outage.over());
        return switch (worst) {
            case WORKS -> going ? "portal.status.all.outage" : "portal.status.all.works";
            case SLOW -> "portal.status.all.slow";
            case DOWN -> "portal.status.all.down";
        };
    }

    /** How a line stands, as a tag says it. */
    static Status status(Line line, Words w) {
        return switch (line.state()) {
            case WORKS -> Status.of(w.say("portal.status.works"), Tone.GOOD).withIcon("check");
            case SLOW -> Status.of(w.say("portal.status.slow"), Tone.WARN);
            case DOWN -> Status.of(w.say("portal.status.down"), Tone.BAD);
        };
    }

    List<TimelineEntry> entries(Words w) {
        return outages.stream().map(outage -> entry(outage, w)).toList();
    }

    private TimelineEntry entry(Outage outage, Words w) {
        String title = outage.what().in(w.lang());
        String more =
                outage.effect().in(w.lang())
                        + " "
                        + w.say("portal.status.terms." + (outage.extendsTerms() ? "more" : "same"));
        Instant end = outage.to();
        return end == null
                ? TimelineEntry.now(title, w.say("portal.status.since", w.dateTime(outage.from())))
                        .saying(more)
                : TimelineEntry.past(
                                title,
                                w.say(
                                        "portal.status.span",
                                        w.dateTime(outage.from()),
                                        w.dateTime(end),
                                        outage.lasted(at).toMinutes()))
                        .saying(more);
    }
}
