package org.parvis.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of a queue and notes whose files it shows, in one transaction. */
@Component
class QueueReading {
    /** Files that one row of the journal names. */
    private static final int MOST = 5_000;

    private final Scenes scenes;
    private final QueueRows rows;
    private final Journal journal;

    QueueReading(Scenes scenes, QueueRows rows, Journal journal) {
        this.scenes = scenes;
        this.rows = rows;
        this.journal = journal;
    }

    /** A page, and how many files each view holds. */
    record Read(QueueRows.Slice slice, Map<String, Long> counts) {}

    Read page(Actor.Agent agent, QueueQuery query, LocalDate today) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    Read read =
                            new Read(rows.page(sql, agent, query, today), rows.counts(sql, agent));
                    List<UUID> files = read.slice().rows().stream().map(QueueRow::file).toList();
                    String kind = query.words() == null ? "queue" : "search";
                    note(sql, agent, kind, query, files);
                    return read;
                });
    }

    /** Before the first line of an export leaves: every file of it is in the journal. */
    void export(Actor.Agent agent, QueueQuery query, LocalDate today) {
        scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    try (Stream<QueueRow> all = rows.all(sql, agent, query, today)) {
                        List<UUID> files = new ArrayList<>();
                        all.forEach(
                                row -> {
                                    files.add(row.file());
                                    if (files.size() == MOST) {
                                        note(sql, agent, "export", query, files);
                                        files.clear();
                                    }
                                });
                        note(sql, agent, "export", query, files);
                    }
                    return query;
                });
    }

    /** What was searched for may be a name: the journal keeps what was found. */
    private void note(
            JdbcClient sql, Actor.Agent agent, String kind, QueueQuery query, List<UUID> files) {
        if (!files.isEmpty()) {
            String what = query.words() == null ? query.view().code() : "words";
            journal.note(sql, agent, Reading.of(kind, what, files, "queue"));
        }
    }
}
