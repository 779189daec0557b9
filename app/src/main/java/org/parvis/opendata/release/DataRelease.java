package org.parvis.opendata.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.opendata.tables.TableMaking;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of a draft to everybody: asked for by one member, signed by another. */
@Component
class DataRelease {
    private static final Logger LOG = LoggerFactory.getLogger(DataRelease.class);

    /** What whoever signs answers for of every table, each by its own mark. */
    static final List<String> CHECKS = List.of("people", "small", "rights", "right");

    private final DataDraftTable table;
    private final Keepers keepers;
    private final TableMaking making;
    private final TableShelf shelf;
    private final PublishedData published;
    private final DraftRisk risk;
    private final Scenes scenes;
    private final InstantSource clock;

    DataRelease(
            DataDraftTable table,
            Keepers keepers,
            TableMaking making,
            TableShelf shelf,
            PublishedData published,
            DraftRisk risk,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.keepers = keepers;
        this.making = making;
        this.shelf = shelf;
        this.published = published;
        this.risk = risk;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Asks for the release of what was seen. */
    List<Refusal> submit(Actor.Agent by, DataLife life, int seen) {
        Draft draft = life.draft();
        if (!keepers.prepares(by)) {
            return refused("not-yours");
        }
        if (draft == null || life.state() != DataLife.State.DRAFT || draft.revision() != seen) {
            return refused("moved");
        }
        List<Refusal> missing = Missing.of(draft);
        if (!missing.isEmpty()) {
            return missing;
        }
        return DraftRisk.open(draft, risk.of(by, life))
                ? step(by, life, seen, "submitted", "")
                : refused("risk");
    }

    /** Gives it back, with what to change. */
    List<Refusal> sendBack(Actor.Agent by, DataLife life, int seen, String words) {
        if (!keepers.signs(by)) {
            return refused("not-yours");
        }
        if (words.isBlank()) {
            return List.of(Refusal.of("opendata.refused.say-what"));
        }
        return submitted(life, seen) ? step(by, life, seen, "sent-back", words) : refused("moved");
    }

    /** Takes it back before it is signed, to change it. */
    List<Refusal> withdraw(Actor.Agent by, DataLife life, int seen) {
        if (!keepers.prepares(by)) {
            return refused("not-yours");
        }
        return submitted(life, seen) ? step(by, life, seen, "withdrawn", "") : refused("moved");
    }

    private static boolean submitted(DataLife life, int seen) {
        Draft draft = life.draft();
        return draft != null
                && draft.revision() == seen
                && life.state() == DataLife.State.SUBMITTED;
    }

    private List<Refusal> step(Actor.Agent by, DataLife life, int seen, String kind, String words) {
        return scenes.in(
                MemberScene.of(by),
                sql ->
                        table.step(
                                        sql,
                                        by,
                                        life.id(),
                                        new DataLife.Step(
                                                seen, kind, by.member(), words, clock.instant()))
                                ? List.of()
                                : refused("moved"));
    }

    /**
     * What whoever signs has before their eyes.
     *
     * @param seen the revision
     * @param tested the digest of what the test said of it
     * @param put the marks
     */
    record Marked(int seen, String tested, List<String> put) {}

    /** Signs what was seen: it becomes the next version. It is tested once more, as it is. */
    Outcome<Integer> sign(Actor.Agent by, DataLife life, Marked marked) {
        if (!keepers.signs(by)) {
            return Outcome.refused("opendata.refused.not-yours");
        }
        if (!submitted(life, marked.seen())) {
            return Outcome.refused("opendata.refused.moved");
        }
        if (life.isOf(by.member())) {
            return Outcome.refused("opendata.refused.two");
        }
        Draft draft = DataDoor.draft(life);
        RiskFound found = risk.of(by, life);
        List<String> marks = risk.marks(found);
        if (!found.digest().equals(marked.tested())) {
            return Outcome.refused("opendata.refused.tested");
        }
        if (!DraftRisk.open(draft, found)) {
            return Outcome.refused("opendata.refused.risk");
        }
        if (!marked.put().containsAll(marks)) {
            return Outcome.refused("opendata.refused.checks");
        }
        return release(by, life, new DataDraftTable.Checked(marks, draft.people(), found));
    }

    private Outcome<Integer> release(
            Actor.Agent by, DataLife life, DataDraftTable.Checked checked) {
        Draft draft = DataDoor.draft(life);
        try {
            var signed = new DataDraftTable.Signed(made(draft), checked);
            return release(by, life, draft.revision(), signed);
        } catch (ShelfFull full) {
            LOG.error("A release found no room for its table", full);
            return Outcome.refused("opendata.refused.room");
        }
    }

    private Outcome<Integer> release(
            Actor.Agent by, DataLife life, int seen, DataDraftTable.Signed signed) {
        return scenes.in(
                        MemberScene.of(by),
                        sql -> table.release(sql, life.id(), seen, signed, clock.instant()))
                .map(this::told)
                .orElseGet(() -> Outcome.refused("opendata.refused.two"));
    }

    private Outcome<Integer> told(int number) {
        published.changed();
        return Outcome.ok(number);
    }

    /** The table with its types, as it is published. */
    private TableFile made(Draft draft) {
        String digest = making.typed(draft.source(), draft.columns());
        try {
            return draft.file()
                    .made(
                            digest,
                            Files.size(shelf.path(digest)),
                            making.spreads(digest, draft.columns()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Refusal> refused(String why) {
        return List.of(Refusal.of("opendata.refused." + why));
    }
}
