package org.parvis.opendata.release;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.opendata.risk.Finding;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.risk.RiskFound;
import org.springframework.stereotype.Component;

/** What the test of a draft says, in words: one sentence, then each point with what to do. */
@Component
class RiskWords {
    private static final String KEY = "opendata.risk.";

    private final Keepers keepers;
    private final DraftRisk risk;

    RiskWords(Keepers keepers, DraftRisk risk) {
        this.keepers = keepers;
        this.risk = risk;
    }

    /**
     * A point.
     *
     * @param todo what to do about it
     */
    record Line(String text, String todo, Status status) {}

    /** The answer in one sentence. */
    String answer(PeopleSaid said, RiskFound found, Words w) {
        return switch (found.rows()) {
            case UNSAID -> w.say(KEY + "answer.unsaid");
            case OTHERS -> w.say(KEY + "answer.others", name(said.by()));
            case PERSONS, COUNTS -> tested(found, !said.reason().isBlank(), w);
        };
    }

    private String name(@Nullable UUID member) {
        return member == null ? "" : keepers.name(member);
    }

    private static String tested(RiskFound found, boolean reasoned, Words w) {
        long stops = found.findings().stream().filter(Finding::blocks).count();
        int all = found.findings().size();
        return stops > 0
                ? w.say(KEY + (reasoned ? "answer.reason" : "answer.stops"), stops)
                : w.say(KEY + (all > 0 ? "answer.look" : "answer.none"), all);
    }

    List<Line> lines(RiskFound found, Words w) {
        return found.findings().stream().map(one -> line(one, w)).toList();
    }

    private Line line(Finding one, Words w) {
        return new Line(
                text(one, w),
                w.say(KEY + "do." + one.kind().code()),
                one.blocks()
                        ? Status.of(w.say(KEY + "stops"), Tone.BAD)
                        : Status.of(w.say(KEY + "look"), Tone.WAIT));
    }

    private String text(Finding one, Words w) {
        int least = risk.limits().leastGroup();
        String key = KEY + one.kind().code();
        return switch (one.kind()) {
            case DIRECT ->
                    w.say("opendata.harm." + one.what(), one.column(), one.count(), one.of());
            case FEW ->
                    one.column().isEmpty()
                            ? w.say(key, one.count(), one.of(), least)
                            : w.say(KEY + "few-cells", one.column(), one.count(), least);
            case SAME, NEARLY -> w.say(key, one.column(), one.count(), one.of());
            case PLACE -> w.say(key, one.column(), one.count(), one.of());
            case CAME, WENT -> w.say(key, one.what(), one.count(), least);
            case MOVED -> w.say(key, one.column(), one.what(), one.count(), least);
            case NAMED -> w.say(key, one.column());
            case NO_COLUMN, NO_COUNT, UNTESTED -> w.say(key);
        };
    }
}
