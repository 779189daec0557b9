package org.parvis.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The one row that all nodes share: since when people wait, numbers given, numbers called. */
@Component
class WaitingTable {
    private final Scenes scenes;

    WaitingTable(Scenes scenes) {
        this.scenes = scenes;
    }

    byte[] secret() {
        return scenes.job(
                jobs ->
                        jobs.sql("select secret from portal.waiting_room")
                                .query(byte[].class)
                                .single());
    }

    Turn.Room room() {
        return scenes.job(
                jobs ->
                        jobs.sql("select since, issued, called from portal.waiting_room")
                                .query(WaitingTable::read)
                                .single());
    }

    /** Takes so many numbers; gives the last of them. */
    long issue(long people) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update portal.waiting_room set issued = issued + :people
                                        returning issued
                                        """)
                                .param("people", people)
                                .query(Long.class)
                                .single());
    }

    /**
     * One second of one node: it opens the room when it has too much to do, calls so many numbers,
     * and closes the room once all were called and no node had too much to do for a while. The
     * clock is that of the database, for those of nodes differ.
     */
    Turn.Room second(boolean over, int people, Duration calm) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update portal.waiting_room
                                           set since = case
                                                 when :over then coalesce(since, now())
                                                 when called = issued
                                                  and crowded_at < now() - make_interval(secs => :calm)
                                                   then null
                                                 else since end,
                                               crowded_at = case when :over then now()
                                                 else crowded_at end,
                                               called = least(issued, called + :people)
                                        returning since, issued, called
                                        """)
                                .param("over", over)
                                .param("people", people)
                                .param("calm", calm.toSeconds())
                                .query(WaitingTable::read)
                                .single());
    }

    private static Turn.Room read(ResultSet row, int number) throws SQLException {
        return new Turn.Room(
                row.getObject("since") != null, row.getLong("issued"), row.getLong("called"));
    }
}
