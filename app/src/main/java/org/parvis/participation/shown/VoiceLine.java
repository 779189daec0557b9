package org.parvis.participation.shown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.voices.DoorCounts;
import org.parvis.participation.voices.ListedPropositions.Listed;
import org.parvis.participation.voices.Voices;

/**
 * A proposition with its bar: who agrees, who passes, who is against.
 *
 * @param lang of its words, when they are not in that of the page
 * @param came by which doors its votes came
 * @param by who proposes it, where the body does not
 */
record VoiceLine(
        String words,
        @Nullable String lang,
        boolean fromPeople,
        Voices.Count count,
        DoorCounts came,
        String said,
        @Nullable String doors,
        String by) {
    static VoiceLine of(Listed one, String words, DoorCounts came, Words w) {
        Voices.Count count = one.count();
        String said =
                count.all() == 0
                        ? w.say("participation.said.none")
                        : w.say(
                                "participation.said.shares",
                                w.percent(rounded(count.agree(), count.all())),
                                w.percent(rounded(count.against(), count.all())),
                                count.all());
        return new VoiceLine(
                w.typeset(words),
                w.lang().equals(one.lang()) ? null : one.lang(),
                one.words() != null,
                count,
                came,
                said,
                came.told(w).orElse(null),
                one.speaker().said(w).orElseGet(() -> w.say("participation.said.people")));
    }

    private static double rounded(int part, int all) {
        return Math.round(100d * part / all) / 100d;
    }

    /** The width of a part of the bar, and where the next one begins. */
    String agree() {
        return share(count.agree());
    }

    String pass() {
        return share(count.pass());
    }

    String against() {
        return share(count.against());
    }

    String afterPass() {
        return share(count.agree() + count.pass());
    }

    private String share(int part) {
        return String.format(Locale.ROOT, "%.1f%%", 100d * part / Math.max(1, count.all()));
    }
}
