package org.parvis.cases.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does one thing with several files at once: chosen, planned, looked at, confirmed. Nothing is
 * written in any file until ten seconds after the confirmation, so that undoing it leaves no trace
 * in them. What is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class Batches {
    static final Duration TO_UNDO = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final Scenes scenes;
    private final BatchPlanning planning;
    private final Journal journal;
    private final Acting acting;

    Batches(Scenes scenes, BatchPlanning planning, Journal journal, Acting acting) {
        this.scenes = scenes;
        this.planning = planning;
        this.journal = journal;
        this.acting = acting;
    }

    /** A file of a batch as it is now. */
    record Row(
            UUID file,
            String reference,
            String service,
            String title,
            @Nullable UUID assignee,
            int lastSeq) {}

    /** What is to be done with all of them. */
    record Wanted(Batch.@Nullable How how, @Nullable UUID to, Batch.Words words) {}

    /** A batch that takes files, and how many of those asked for it leaves alone. */
    record Taking(@Nullable UUID batch, int taken, int missed) {}

    /** A batch and its files, in the order in which they were chosen. */
    record Shown(Batch batch, List<Row> rows) {}

    /** Begins with the files that were chosen in the queue; none when none is of the body. */
    Optional<UUID> begin(Actor.Agent agent, List<String> choices, String back) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    List<Row> rows = rows(sql, agent, chosen(choices));
                    return rows.isEmpty()
                            ? Optional.empty()
                            : Optional.of(begin(sql, agent, rows, back).id());
                });
    }

    private Batch begin(JdbcClient sql, Actor.Agent agent, List<Row> rows, String back) {
        Batch batch =
                new Batch(
                        Ids.next(),
                        Batch.State.CHOOSING,
                        null,
                        null,
                        Batch.Words.NONE,
                        rows.stream().map(Row::file).toList(),
                        rows.stream().map(Row::lastSeq).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        back,
                        null);
        BatchTable.begin(sql, agent, batch, acting.now());
        return batch;
    }

    private static List<UUID> chosen(List<String> choices) {
        return choices.stream()
                .map(choice -> choice.contains("~") ? choice.split("~", 2)[0] : choice)
                .flatMap(choice -> Ids.read(choice).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * Takes files for whoever asks, in ten seconds; what changed hands since it was shown is left
     * alone.
     */
    Taking take(Actor.Agent agent, List<String> choices, String back) {
        List<UUID> asked = chosen(choices);
        return scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    List<Row> rows =
                            rows(sql, agent, asked).stream()
                                    .filter(row -> choices.contains(QueueLine.choice(row)))
                                    .toList();
                    if (rows.isEmpty()) {
                        return new Taking(null, 0, asked.size());
                    }
                    Batch begun = begin(sql, agent, rows, back);
                    Batch taking =
                            new Batch(
                                    begun.id(),
                                    Batch.State.WAITING,
                                    Batch.How.TAKE,
                                    agent.member(),
                                    Batch.Words.NONE,
                                    begun.files(),
                                    begun.seen(),
                                    Collections.nCopies(rows.size(), agent.member()),
                                    List.of(),
                                    List.of(),
                                    back,
                                    acting.now().plus(TO_UNDO));
                    BatchTable.change(sql, agent, taking, List.of(Batch.State.CHOOSING));
                    return new Taking(begun.id(), rows.size(), asked.size() - rows.size());
                });
    }

    /** As it is now, noted as any list of files is. */
    Optional<Shown> show(Actor.Agent agent, UUID id) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        BatchTable.find(sql, agent, id)
                                .map(
                                        batch -> {
                                            journal.note(
                                                    sql,
                                                    agent,
                                                    Reading.of(
                                                            "queue",
                                                            "batch",
                                                            batch.files(),
                                                            "queue"));
                                            return new Shown(
                                                    batch, rows(sql, agent, batch.files()));
                                        }));
    }

    /** Plans what becomes of each file, and remembers how the files were when it was planned. */
    Outcome<Batch> plan(Actor.Agent agent, UUID id, Wanted wanted) {
        return planning.plan(agent, id, wanted)
                .then(
                        planned ->
                                scenes.in(
                                        FileOpenings.scene(agent),
                                        sql ->
                                                changed(
                                                        sql,
                                                        agent,
                                                        planned,
                                                        Batch.State.CHOOSING,
                                                        Batch.State.PREVIEW,
                                                        Batch.State.UNDONE)));
    }

    /** Will be done in ten seconds. */
    Outcome<Batch> confirm(Actor.Agent agent, UUID id) {
        return move(agent, id, Batch.State.PREVIEW, Batch.State.WAITING);
    }

    /** Not done at all, if it was not begun. */
    Outcome<Batch> undo(Actor.Agent agent, UUID id) {
        return move(agent, id, Batch.State.WAITING, Batch.State.UNDONE);
    }

    private Outcome<Batch> move(Actor.Agent agent, UUID id, Batch.State from, Batch.State to) {
        Instant when = acting.now().plus(TO_UNDO);
        return scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        BatchTable.find(sql, agent, id)
                                .map(batch -> changed(sql, agent, batch.at(to, when), from))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private static Outcome<Batch> changed(
            JdbcClient sql, Actor.Agent agent, Batch batch, Batch.State... from) {
        return BatchTable.change(sql, agent, batch, List.of(from))
                ? Outcome.ok(batch)
                : Outcome.refused("team.batch.error.late");
    }

    static List<Row> rows(JdbcClient sql, Actor.Agent agent, List<UUID> files) {
        Map<UUID, Row> found = new HashMap<>();
        sql.sql(
                        """
                        select i.case_file, i.reference, i.service, i.title, i.assignee, f.last_seq
                        from cases.work_items i
                        join cases.last_seqs(:files) f on f.case_file = i.case_file
                        where i.home = :home and i.case_file = any(:files) and not i.closed
                        """)
                .param("home", agent.home().id())
                .param("files", files.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject("case_file", UUID.class),
                                        row.getString("reference"),
                                        row.getString("service"),
                                        row.getString("title"),
                                        row.getObject("assignee", UUID.class),
                                        row.getInt("last_seq")))
                .list()
                .forEach(row -> found.put(row.file(), row));
        List<Row> rows = new ArrayList<>();
        files.forEach(file -> Optional.ofNullable(found.get(file)).ifPresent(rows::add));
        return rows;
    }

    /** Where a file of the queue lives: elsewhere when it passed to this body. */
    static Home home(Scenes scenes, Actor.Agent agent, UUID file) {
        return scenes.reading(
                        FileOpenings.scene(agent),
                        sql ->
                                sql.sql(
                                                """
                                                select coalesce(file_home, home) from cases.work_items
                                                where home = :body and case_file = :file
                                                """)
                                        .param("body", agent.body().id())
                                        .param("file", file)
                                        .query(UUID.class)
                                        .optional())
                .map(Home::new)
                .orElse(agent.home());
    }
}
