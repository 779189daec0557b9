package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Recall;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.following.FollowCounts;
import org.parvis.opendata.questions.QuestionViews;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws a dataset for its body. */
@Component
class RoomViews {
    private final Keepers keepers;
    private final DataWords words;
    private final DescribedFacts facts;
    private final DraftRisk risk;
    private final RiskWords risks;
    private final FollowCounts follows;
    private final QuestionViews questions;

    RoomViews(
            Keepers keepers,
            DataWords words,
            DescribedFacts facts,
            DraftRisk risk,
            RiskWords risks,
            FollowCounts follows,
            QuestionViews questions) {
        this.keepers = keepers;
        this.words = words;
        this.facts = facts;
        this.risk = risk;
        this.risks = risks;
        this.follows = follows;
        this.questions = questions;
    }

    /**
     * What is told of what was just done.
     *
     * @param typed what was not taken, by its fields, in which it stands again
     */
    record Told(@Nullable String notice, List<Refusal> refused, Map<String, String> typed) {
        static Told done(@Nullable String notice) {
            return new Told(notice, List.of(), Map.of());
        }

        /** In which field the words of that act are typed. */
        static String words(String act) {
            return act.equals("recall") ? "why" : "words";
        }
    }

    Page page(DataLife life, Actor.Agent agent, Told told, Words w) {
        Draft draft = life.draft();
        RiskFound found = draft == null ? null : risk.of(agent, life);
        Page page =
                Page.of(
                                "opendata/release/room",
                                new RoomView(
                                        head(life, agent, told.notice(), w),
                                        ways(life, agent, w),
                                        draft == null ? 0 : draft.revision(),
                                        tasks(life, agent, w),
                                        facts.of(life, w),
                                        draft == null ? List.of() : promised(life),
                                        draft == null ? List.of() : missing(draft, w),
                                        draft == null || found == null
                                                ? List.of()
                                                : harm(draft, found, w),
                                        found == null ? null : risk(life, found, w),
                                        draft == null
                                                ? null
                                                : w.say(
                                                        "opendata.told",
                                                        w.percent(Missing.told(draft))),
                                        found == null ? List.of() : checks(found, w),
                                        versions(life, w),
                                        life.versions().isEmpty()
                                                ? null
                                                : follows.of(agent, life.id(), w),
                                        recallable(life, w),
                                        life(life, w),
                                        told.typed(),
                                        errors(told, w)))
                        .title(life.title(w.lang()))
                        .nav(DataDesk.NAV)
                        .inTeam();
        return told.refused().isEmpty() ? page : page.status(422);
    }

    private List<String> promised(DataLife life) {
        return life.versions().isEmpty()
                ? List.of()
                : questions.promised(life.id(), life.versions().getFirst().number());
    }

    private RoomView.Head head(DataLife life, Actor.Agent agent, @Nullable String notice, Words w) {
        DataWords.Turn turn = words.turn(life, agent, w);
        return new RoomView.Head(
                life.title(w.lang()),
                words.state(life, w),
                turn.text(),
                words.by(life, w),
                turn.mine(),
                notice,
                DataPaths.team(w.lang()),
                DataPaths.room(life.name(), w.lang()));
    }

    private RoomView.Ways ways(DataLife life, Actor.Agent agent, Words w) {
        boolean prepares = keepers.prepares(agent);
        boolean submitted = life.state() == DataLife.State.SUBMITTED;
        boolean mine = words.turn(life, agent, w).mine();
        return new RoomView.Ways(
                prepares && life.state() == DataLife.State.DRAFT,
                submitted && mine,
                prepares && submitted,
                keepers.signs(agent) && !life.versions().isEmpty(),
                prepares && life.state() == DataLife.State.PUBLISHED,
                prepares && !submitted ? DataPaths.roomFile(life.name(), w.lang()) : null,
                life.newest() == null ? null : DataPaths.dataset(life.name(), w.lang()),
                DataPaths.roomQuality(life.name(), w.lang()));
    }

    /** The parts of a draft; who only signs reads the words on this page. */
    private List<Task> tasks(DataLife life, Actor.Agent agent, Words w) {
        Draft draft = life.draft();
        if (draft == null) {
            return List.of();
        }
        boolean open = keepers.prepares(agent);
        long told = draft.columns().stream().filter(org.parvis.opendata.Column::told).count();
        return List.of(
                task(
                        w.say("opendata.task.columns"),
                        DataPaths.roomColumns(life.name(), w.lang()),
                        told == draft.columns().size(),
                        w.say("opendata.task.columns.told", told, draft.columns().size()),
                        w),
                open
                        ? task(
                                w.say("opendata.task.words"),
                                DataPaths.roomWords(life.name(), w.lang()),
                                Missing.isDescribed(draft),
                                null,
                                w)
                        : Task.closed(w.say("opendata.task.words"), w.say("opendata.task.below")),
                task(
                        w.say("opendata.people.title"),
                        DataPaths.roomPeople(life.name(), w.lang()),
                        Missing.isSaid(draft),
                        null,
                        w));
    }

    private static Task task(
            String title, String href, boolean done, @Nullable String hint, Words w) {
        Task task =
                done
                        ? Task.done(title, href, w.say("opendata.task.done"))
                        : Task.open(title, href, Status.of(w.say("opendata.task.todo"), Tone.INFO));
        return task.withHint(hint);
    }

    private static List<String> missing(Draft draft, Words w) {
        return Missing.of(draft).stream().map(why -> w.say(why.key(), why.arguments())).toList();
    }

    private List<String> harm(Draft draft, RiskFound found, Words w) {
        boolean signs = !found.rows().tested();
        return Harm.of(draft.columns(), signs, risk.limits().leastGroup(), w);
    }

    private RoomView.Risk risk(DataLife life, RiskFound found, Words w) {
        PeopleSaid said = DataDoor.draft(life).people();
        return new RoomView.Risk(
                DataPaths.roomPeople(life.name(), w.lang()),
                risks.answer(said, found, w),
                found.blocks(),
                risks.lines(found, w),
                found.blocks() ? said.reason() : "",
                found.digest());
    }

    /** Those of every table, those that are data, and that of a reason. */
    private List<Choice> checks(RiskFound found, Words w) {
        Map<String, String> data = new HashMap<>();
        risk.limits()
                .checklist()
                .forEach(check -> data.put(check.code(), w.typeset(check.text().in(w.lang()))));
        return risk.marks(found).stream()
                .map(
                        mark -> {
                            String text = data.get(mark);
                            return Choice.of(
                                    mark, text == null ? w.say("opendata.check." + mark) : text);
                        })
                .toList();
    }

    private DataTable versions(DataLife life, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("opendata.versions"),
                        Column.text(w.say("opendata.version")),
                        Column.number(w.say("opendata.rows")),
                        Column.text(w.say("opendata.signed")));
        for (VersionLine version : life.versions()) {
            table =
                    table.row(
                            Texts.link(
                                    DataPaths.version(version.name(), version.number(), w.lang()),
                                    w.say("opendata.version.number", version.number())),
                            w.number(version.rows()),
                            w.say(
                                    "opendata.signed.by",
                                    keepers.name(version.signedBy()),
                                    w.date(words.day(version.signedAt()))));
        }
        for (Recall recall : life.recalls()) {
            table =
                    table.row(
                            Texts.link(
                                    DataPaths.version(recall.name(), recall.number(), w.lang()),
                                    w.say("opendata.version.number", recall.number())),
                            w.number(recall.rows()),
                            w.say("opendata.recalled.on", w.date(words.day(recall.at()))));
        }
        return table;
    }

    private static List<Choice> recallable(DataLife life, Words w) {
        return life.versions().stream()
                .map(
                        version ->
                                Choice.of(
                                        String.valueOf(version.number()),
                                        w.say("opendata.version.number", version.number())))
                .toList();
    }

    private List<RoomView.Line> life(DataLife life, Words w) {
        List<RoomView.Line> lines = new ArrayList<>();
        for (DataLife.Step step : life.steps()) {
            lines.add(
                    new RoomView.Line(
                            w.say("opendata.step." + step.kind(), keepers.name(step.member())),
                            w.dateTime(step.at()),
                            step.words()));
        }
        return lines;
    }

    private static List<FieldError> errors(Told told, Words w) {
        String words = Told.words(told.typed().getOrDefault("act", ""));
        return told.refused().stream()
                .map(why -> new FieldError(field(why, words), w.say(why.key(), why.arguments())))
                .toList();
    }

    private static @Nullable String field(Refusal why, String words) {
        return switch (why.key()) {
            case "opendata.refused.checks" -> "checked";
            case "opendata.refused.say-what" -> "words";
            case "opendata.refused.long" -> words;
            case "opendata.refused.recall-why" -> "why";
            default -> null;
        };
    }
}
