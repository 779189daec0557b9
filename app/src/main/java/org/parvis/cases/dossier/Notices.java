package org.parvis.cases.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.StoredAct;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the notice of each act of which the person is told: by which door it went, when it
 * was read. Both sides read the same lines. What is handed a {@code JdbcClient} runs in its
 * caller's transaction and scene.
 */
@Component
public class Notices {
    private final Scenes scenes;
    private final InstantSource clock;

    Notices(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * One notice.
     *
     * @param key under which its message was sent, if one was
     * @param readAt when the person, or whoever acts for them, had it before their eyes
     * @param failedAt when its message came back
     * @param fellBackAt when it went by paper instead, or became a task
     * @param fallback {@code paper} or {@code task}
     */
    public record Notice(
            int seq,
            String kind,
            String channel,
            @Nullable String key,
            Instant madeAt,
            @Nullable Instant readAt,
            @Nullable Instant failedAt,
            @Nullable Instant remindedAt,
            @Nullable Instant fellBackAt,
            @Nullable String fallback) {
        /** Whether somebody has to find out how to reach the person. */
        public boolean unreachable() {
            return readAt == null && (channel.equals("none") || "task".equals(fallback));
        }

        private static Notice of(ResultSet row, int n) throws SQLException {
            return new Notice(
                    row.getInt("seq"),
                    row.getString("kind"),
                    row.getString("channel"),
                    row.getString("message"),
                    CaseStore.instant(row, "made_at"),
                    at(row, "read_at"),
                    at(row, "failed_at"),
                    at(row, "reminded_at"),
                    at(row, "fell_back_at"),
                    row.getString("fallback"));
        }
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The notices of a file by the number of their act. */
    Map<Integer, Notice> of(JdbcClient sql, CaseFileId file) {
        return sql
                .sql(
                        """
                        select seq, kind, channel, message, made_at, read_at, failed_at,
                          reminded_at, fell_back_at, fallback
                        from cases.notices
                        where home = :home and case_file = :file
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Notice::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Notice::seq, Function.identity()));
    }

    /** Which of these acts the person is told of and has not seen before. */
    static List<StoredAct> unread(Collection<StoredAct> acts, Map<Integer, Notice> notices) {
        return acts.stream()
                .filter(StoredAct::notified)
                .filter(
                        act -> {
                            Notice notice = notices.get(act.envelope().seq());
                            return notice == null || notice.readAt() == null;
                        })
                .toList();
    }

    /**
     * Notes that these acts were shown, once each: by the program itself, because whoever may only
     * read writes nothing.
     */
    void read(List<StoredAct> acts, boolean byRepresentative) {
        if (acts.isEmpty()) {
            return;
        }
        CaseFileId file = acts.getFirst().envelope().file();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.notices as known (home, case_file, seq,
                                          kind, channel, made_at, read_at, read_by)
                                        select :home, :file, seq, kind, 'account', at, :now, :by
                                        from cases.acts
                                        where home = :home and case_file = :file and seq = any(:seqs)
                                        on conflict (home, case_file, seq) do update
                                          set read_at = excluded.read_at, read_by = excluded.read_by
                                          where known.read_at is null
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .param(
                                        "seqs",
                                        acts.stream()
                                                .map(act -> act.envelope().seq())
                                                .toArray(Integer[]::new))
                                .param("now", CaseStore.timestamp(clock.instant()))
                                .param("by", byRepresentative ? "representative" : "person")
                                .update());
    }

    /** Writes down by which door an act was told; reading it may have come first. */
    public void told(JdbcClient jobs, ActNotice act, String channel, String key) {
        jobs.sql(
                        """
                        insert into cases.notices (home, case_file, seq, kind, channel, message,
                          made_at)
                        values (:home, :file, :seq, :kind, :channel, :key, :now)
                        on conflict (home, case_file, seq) do update
                          set channel = excluded.channel, message = excluded.message,
                            made_at = excluded.made_at, failed_at = null, fell_back_at = null,
                            fallback = null
                        """)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .param("kind", act.kind())
                .param("channel", channel)
                .param("key", key)
                .param("now", CaseStore.timestamp(clock.instant()))
                .update();
    }

    public void failed(JdbcClient jobs, CaseFileId file, String key, Instant at) {
        jobs.sql(
                        """
                        update cases.notices set failed_at = :at
                        where home = :home and case_file = :file and message = :key
                          and failed_at is null
                        """)
                .param("at", CaseStore.timestamp(at))
                .param("home", file.home().id())
                .param("file", file.id())
                .param("key", key)
                .update();
    }

    public void fellBack(JdbcClient jobs, ActNotice act, String to) {
        jobs.sql(
                        """
                        update cases.notices set fell_back_at = :now, fallback = :to
                        where home = :home and case_file = :file and seq = :seq
                        """)
                .param("now", CaseStore.timestamp(clock.instant()))
                .param("to", to)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .update();
    }

    public void reminded(JdbcClient jobs, ActNotice act) {
        jobs.sql(
                        """
                        update cases.notices set reminded_at = :now
                        where home = :home and case_file = :file and seq = :seq
                        """)
                .param("now", CaseStore.timestamp(clock.instant()))
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .update();
    }
}
