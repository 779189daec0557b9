package org.parvis.opendata.release;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Recall;
import org.parvis.opendata.Version;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What members of a body prepare: begun with a file, then described, each change by one of them.
 */
@Component
class DataDrafts {
    private final DataDraftTable table;
    private final ProgramTable programs;
    private final PublishedData published;
    private final Keepers keepers;
    private final Scenes scenes;
    private final InstantSource clock;

    DataDrafts(
            DataDraftTable table,
            ProgramTable programs,
            PublishedData published,
            Keepers keepers,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.programs = programs;
        this.published = published;
        this.keepers = keepers;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** All datasets of the agent's body, with what is public of each. */
    List<DataLife> all(Actor.Agent by) {
        Desk desk =
                scenes.reading(
                        MemberScene.of(by),
                        sql -> {
                            Map<UUID, DataLife.Step> last = new HashMap<>();
                            table.last(sql, by).forEach(one -> last.put(one.dataset(), one.step()));
                            List<DataDraftTable.Known> all = table.all(sql, by);
                            return new Desk(all, gone(sql, all), last);
                        });
        Map<String, Version> open =
                published.named(desk.all().stream().map(DataDraftTable.Known::name).toList());
        return desk.all().stream().map(known -> life(known, desk, open.get(known.name()))).toList();
    }

    /** What the tables of a body say. */
    private record Desk(List<DataDraftTable.Known> all, Gone gone, Map<UUID, DataLife.Step> last) {}

    /** What is told of datasets of which nothing is public: their last versions, and why. */
    private record Gone(Map<String, Version> last, Map<String, List<Recall>> recalls) {}

    /** In the scene of a member: two statements, however many there are. */
    private Gone gone(JdbcClient sql, List<DataDraftTable.Known> all) {
        List<String> names =
                all.stream()
                        .map(DataDraftTable.Known::name)
                        .filter(name -> !published.has(name))
                        .toList();
        return names.isEmpty()
                ? new Gone(Map.of(), Map.of())
                : new Gone(
                        published.last(sql, names).stream()
                                .collect(Collectors.toMap(Version::name, Function.identity())),
                        published.recalls(sql, names).stream()
                                .collect(Collectors.groupingBy(Recall::name)));
    }

    private static DataLife life(DataDraftTable.Known known, Desk desk, @Nullable Version open) {
        Gone gone = desk.gone();
        DataLife.Step last = desk.last().get(known.id());
        return new DataLife(
                known.id(),
                known.name(),
                known.draft(),
                open == null ? gone.last().get(known.name()) : open,
                List.of(),
                gone.recalls().getOrDefault(known.name(), List.of()),
                last == null ? List.of() : List.of(last));
    }

    /** In the scene of a member: where all were taken back, the last one. */
    private @Nullable Version newest(
            JdbcClient sql, DataDraftTable.Known known, Optional<Version> open) {
        return open.or(() -> published.last(sql, known.name(), 1).stream().findFirst())
                .orElse(null);
    }

    /** One of them, whole. */
    Optional<DataLife> find(Actor.Agent by, String name) {
        List<VersionLine> versions = published.versions(name);
        List<Recall> recalls = published.recalls(name);
        Optional<Version> open = published.find(name);
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        table.find(sql, by, name)
                                .map(
                                        known ->
                                                new DataLife(
                                                        known.id(),
                                                        known.name(),
                                                        known.draft(),
                                                        newest(sql, known, open),
                                                        versions,
                                                        recalls,
                                                        table.steps(sql, known.id()))));
    }

    /** When a program last said something of it that no draft has yet. */
    Optional<Instant> announced(Actor.Agent by, DataLife life) {
        return life.draft() != null || !keepers.prepares(by)
                ? Optional.empty()
                : scenes.reading(MemberScene.of(by), sql -> programs.announced(sql, life.id()))
                        .map(ProgramTable.Announced::at);
    }

    /** Begins a dataset at that address; one that a program of the body began goes on. */
    Outcome<String> begin(Actor.Agent by, String name, Came came) {
        if (!keepers.prepares(by)) {
            return Outcome.refused("opendata.refused.not-yours");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        Draft draft =
                came.draft(by, came.table().columns(), Description.NONE, PeopleSaid.NOTHING, now);
        boolean begun =
                scenes.in(
                        MemberScene.of(by),
                        sql ->
                                table.begin(sql, by, id, name, now)
                                        ? table.add(sql, by, id, draft, now)
                                        : programs.claimed(sql, by, name)
                                                .map(known -> add(sql, by, known, draft))
                                                .orElse(false));
        return begun ? Outcome.ok(name) : Outcome.refused("opendata.refused.taken", name);
    }

    /**
     * Puts a draft where none is, with the words that a program announced before it came; in the
     * scene of a member.
     */
    private boolean add(JdbcClient sql, Actor.Agent by, UUID dataset, Draft draft) {
        programs.alone(sql, dataset);
        Draft whole = programs.announced(sql, dataset).map(draft::with).orElse(draft);
        boolean added = table.add(sql, by, dataset, whole, draft.savedAt());
        if (added) {
            programs.begun(sql, dataset);
        }
        return added;
    }

    /** Puts another file in the place of the one before; what columns of that name mean stays. */
    Outcome<String> renew(Actor.Agent by, DataLife life, Came came) {
        Draft before = life.draft();
        List<Column> known = before != null ? before.columns() : life.published().columns();
        List<Column> columns = came.columns(known);
        if (before == null) {
            Description words = life.published().description();
            return change(
                    by,
                    life,
                    sql -> {
                        PeopleSaid people = table.said(sql, life.id()).again();
                        Draft draft = came.draft(by, columns, words, people, clock.instant());
                        return add(sql, by, life.id(), draft);
                    });
        }
        return save(by, life, before.with(came, columns));
    }

    /**
     * Begins the next version with the file of the newest one, and all that is said of it.
     *
     * @param source digest of that table with every cell as text
     */
    Outcome<String> reword(Actor.Agent by, DataLife life, String source) {
        Version newest = life.published();
        return change(
                by,
                life,
                sql ->
                        add(
                                sql,
                                by,
                                life.id(),
                                new Draft(
                                        1,
                                        newest.file().made(source, 0, Map.of()),
                                        newest.columns(),
                                        newest.description(),
                                        "",
                                        table.said(sql, life.id()),
                                        Set.of(by.member()),
                                        clock.instant())));
    }

    /** Keeps a draft as it was changed, unless somebody changed it in between. */
    Outcome<String> save(Actor.Agent by, DataLife life, Draft draft) {
        return change(by, life, sql -> table.save(sql, by, life.id(), draft, clock.instant()));
    }

    /** Changes what is prepared; false of the change when somebody was there before. */
    Outcome<String> change(Actor.Agent by, DataLife life, Function<JdbcClient, Boolean> change) {
        if (!keepers.prepares(by)) {
            return Outcome.refused("opendata.refused.not-yours");
        }
        if (life.state() == DataLife.State.SUBMITTED) {
            return Outcome.refused("opendata.refused.submitted");
        }
        return scenes.in(MemberScene.of(by), change)
                ? Outcome.ok(life.name())
                : Outcome.refused("opendata.refused.moved");
    }
}
