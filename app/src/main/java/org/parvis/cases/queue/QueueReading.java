package org.parvis.cases.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of a queue and notes whose files it shows, in one transaction. */
@Component
class QueueReading {
    private final Scenes scenes;
    private final QueueRows rows;
    private final Journal journal;

    QueueReading(Scenes scenes, QueueRows rows, Journal journal) {
        this.scenes = scenes;
        this.rows = rows;
        this.journal = journal;
    }

    /** A page, how many files each view holds, and the views of the member's own. */
    record Read(QueueRows.Slice slice, Map<String, Long> counts, List<SavedViews.Saved> saved) {}

    Read page(Actor.Agent agent, QueueQuery query, LocalDate today) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    Read read =
                            new Read(
                                    rows.page(sql, agent, query, today),
                                    rows.counts(sql, agent),
                                    SavedViews.of(sql, agent));
                    List<UUID> files = read.slice().rows().stream().map(QueueRow::file).toList();
                    String kind = query.words() == null ? "queue" : "search";
                    note(sql, agent, kind, query, files);
                    return read;
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
