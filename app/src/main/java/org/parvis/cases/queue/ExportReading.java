package org.parvis.cases.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.audit.Reads;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes an export before its first byte leaves. The journal of the body has one row for all of it:
 * which view, in which form, how many files, and the digest of their numbers, by which a copy found
 * elsewhere is known again; the numbers stand beside it. Each file has a line too, because whoever
 * it is about reads there that it left, by whom and when.
 */
@Component
class ExportReading {
    /** Lines that one statement writes. */
    private static final int PART = 5_000;

    private final Scenes scenes;
    private final QueueRows rows;
    private final Journal journal;
    private final Reads reads;
    private final Acting acting;

    ExportReading(Scenes scenes, QueueRows rows, Journal journal, Reads reads, Acting acting) {
        this.scenes = scenes;
        this.rows = rows;
        this.journal = journal;
        this.reads = reads;
        this.acting = acting;
    }

    void note(Actor.Agent agent, QueueQuery query, ExportFormat format, LocalDate today) {
        Instant at = acting.now();
        Map<Home, List<UUID>> byHome =
                scenes.in(
                        FileOpenings.scene(agent),
                        sql -> {
                            List<UUID> files = files(sql, agent, query, today);
                            if (!files.isEmpty()) {
                                journal.note(
                                        sql,
                                        agent,
                                        Reading.of(
                                                "export",
                                                what(query, format, files),
                                                files,
                                                "export"));
                            }
                            return homes(sql, agent, files);
                        });
        byHome.forEach((home, files) -> told(agent.in(home), files, at));
    }

    private List<UUID> files(JdbcClient sql, Actor.Agent agent, QueueQuery query, LocalDate today) {
        List<UUID> files = new ArrayList<>();
        try (Stream<QueueRow> all = rows.all(sql, agent, query, today)) {
            all.forEach(row -> files.add(row.file()));
        }
        return files;
    }

    /** The view, the form, how many and the digest of the numbers, one a line as they left. */
    static String what(QueueQuery query, ExportFormat format, List<UUID> files) {
        String view = query.words() == null ? query.view().code() : "words";
        return "%s.%s %d sha256:%s".formatted(view, format.code(), files.size(), digest(files));
    }

    private static String digest(List<UUID> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update((file + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where each file lives: what passed to this body keeps its home. The row of a closed file says
     * nothing of anybody, so that nobody is told of it.
     */
    private static Map<Home, List<UUID>> homes(
            JdbcClient sql, Actor.Agent agent, List<UUID> files) {
        Map<Home, List<UUID>> byHome = new LinkedHashMap<>();
        sql.sql(
                        """
                        select coalesce(file_home, home) as lives, case_file from cases.work_items
                        where home = :body and case_file = any(:files) and not closed
                        """)
                .param("body", agent.body().id())
                .param("files", files.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                byHome.computeIfAbsent(
                                                new Home(row.getObject("lives", UUID.class)),
                                                home -> new ArrayList<>())
                                        .add(row.getObject("case_file", UUID.class)))
                .list();
        return byHome;
    }

    private void told(Actor.Agent there, List<UUID> files, Instant at) {
        for (int from = 0; from < files.size(); from += PART) {
            List<UUID> part = files.subList(from, Math.min(from + PART, files.size()));
            scenes.in(
                    FileOpenings.scene(there),
                    sql -> {
                        reads.record(sql, exported(sql, there, part, at));
                        return part;
                    });
        }
    }

    private static Reads.Exported exported(
            JdbcClient sql, Actor.Agent there, List<UUID> files, Instant at) {
        List<UUID> accounts = new ArrayList<>();
        List<UUID> theirs = new ArrayList<>();
        sql.sql(
                        """
                        select account, case_file from cases.person_files
                        where home = :home and case_file = any(:files)
                        """)
                .param("home", there.home().id())
                .param("files", files.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                accounts.add(row.getObject("account", UUID.class))
                                        && theirs.add(row.getObject("case_file", UUID.class)))
                .list();
        return new Reads.Exported(there.home().id(), there.member(), at, files, accounts, theirs);
    }
}
