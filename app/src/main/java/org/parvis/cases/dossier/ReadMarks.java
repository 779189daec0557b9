package org.parvis.cases.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.FileRead;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.StoredAct;
import org.parvis.ds.Words;

/**
 * Whether a message was read: the person by the notices of its act, the body by when its members
 * opened the file.
 */
final class ReadMarks {
    private ReadMarks() {}

    /** Whether the body wrote it and the person who looks has not read it. */
    static boolean isNew(Threads.Said said, Conversations.Known known, Conversations.Side side) {
        if (side.body() || !said.byBody()) {
            return false;
        }
        Notices.Notice notice = known.notices().get(said.seq());
        return notice == null || notice.readAt() == null;
    }

    /** When the other side read one's own message. */
    static @Nullable String read(
            Threads.Said said, Conversations.Known known, Conversations.Side side, Words w) {
        if (said.byBody() != side.body()) {
            return null;
        }
        Instant read = side.body() ? readByPerson(said, known) : readByBody(said, side);
        String key = side.body() ? "threads.read.person" : "threads.read.body";
        if (read != null) {
            return w.say(key, w.dateTime(read));
        }
        return !side.body() && (openedThatHour(said, side) || handledSince(said, known))
                ? null
                : w.say(key + ".not");
    }

    /** Openings are kept by the hour: one just before does not say whether there was one after. */
    private static boolean openedThatHour(Threads.Said said, Conversations.Side side) {
        Instant hour = said.at().truncatedTo(ChronoUnit.HOURS);
        return side.reads().stream()
                .anyMatch(read -> read.at().truncatedTo(ChronoUnit.HOURS).equals(hour));
    }

    /** A member who acted in the file since knows what stood in it. */
    private static boolean handledSince(Threads.Said said, Conversations.Known known) {
        for (StoredAct act : known.acts().reversed()) {
            if (!act.envelope().at().isAfter(said.at())) {
                return false;
            }
            if (act.envelope().party() >= Parties.FIRST && act.byMember()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Instant readByPerson(Threads.Said said, Conversations.Known known) {
        Notices.Notice notice = known.notices().get(said.seq());
        return notice == null ? null : notice.readAt();
    }

    private static @Nullable Instant readByBody(Threads.Said said, Conversations.Side side) {
        return side.reads().stream()
                .map(FileRead::at)
                .filter(at -> at.isAfter(said.at()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
