package org.parvis.forms.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of one version on their way to another, or back.
 *
 * @param place the last draft that was handled: the next batch begins after it
 */
record Move(
        UUID id,
        String service,
        int from,
        int to,
        State state,
        UUID place,
        int total,
        int done,
        long kept,
        long dropped,
        long reasked,
        UUID startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How far a move is. */
    enum State {
        MOVING,
        MOVED,
        UNDOING,
        UNDONE;

        boolean running() {
            return this == MOVING || this == UNDOING;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A batch further: so many drafts more, up to that one. */
    Move reached(UUID last, int drafts) {
        return with(state, last, total, done + drafts, endedAt);
    }

    /** Drafts may have been begun since the move was counted. */
    Move atLeast(int drafts) {
        return with(state, place, Math.max(total, drafts), done, endedAt);
    }

    Move ended(State how, Instant now) {
        return with(how, place, done, done, now);
    }

    /** The same with more answers kept, dropped and to be asked again. */
    Move answers(long keptMore, long droppedMore, long reaskedMore) {
        return new Move(
                id,
                service,
                from,
                to,
                state,
                place,
                total,
                done,
                kept + keptMore,
                dropped + droppedMore,
                reasked + reaskedMore,
                startedBy,
                startedAt,
                endedAt);
    }

    private Move with(State other, UUID last, int all, int ready, @Nullable Instant ended) {
        return new Move(
                id, service, from, to, other, last, all, ready, kept, dropped, reasked, startedBy,
                startedAt, ended);
    }

    /** A row of `forms.moves`. */
    static Move read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Move(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("place", UUID.class),
                row.getInt("total"),
                row.getInt("done"),
                row.getLong("kept"),
                row.getLong("dropped"),
                row.getLong("reasked"),
                row.getObject("started_by", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
