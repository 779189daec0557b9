package org.parvis.participation.doors;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;

/**
 * The receipt that an agent prints for the person, in the language of the person.
 *
 * @param w words of the agent
 * @param t words of the person
 * @param until the last day on which it can be changed; none when it cannot any more
 */
record EntryReceipt(
        Words w, Words t, String number, EntryView entry, String body, @Nullable String until) {
    String answer() {
        return entry.consultation().answerBy() == null
                ? ""
                : t.say(
                        "participation.receipt.next",
                        t.date(Objects.requireNonNull(entry.consultation().answerBy())));
    }

    String received() {
        return t.say(
                "participation.receipt.left",
                t.date(entry.entry().receivedOn()),
                t.say("participation.door." + entry.entry().door().word()));
    }

    String name() {
        return t.typeset(entry.consultation().name().in(t.lang()));
    }

    List<SaidLines> said() {
        return entry.said();
    }

    String next() {
        return ParticipationPaths.newEntry(entry.consultation().code(), w.lang());
    }

    /** Where the next one without a sheet begins. */
    String nextWithout() {
        return next() + "?without=yes";
    }
}
