package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Shape;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws what the test of a draft says, and the form on which it rests. */
@Component
class PeopleViews {
    private static final int EXAMPLES = 3;

    private final Keepers keepers;
    private final DraftRisk risk;
    private final RiskWords words;
    private final DataWords turns;

    PeopleViews(Keepers keepers, DraftRisk risk, RiskWords words, DataWords turns) {
        this.keepers = keepers;
        this.risk = risk;
        this.words = words;
        this.turns = turns;
    }

    /** What was typed, and what is wrong with it. */
    record Told(@Nullable String notice, Map<String, String> typed, List<FieldError> errors) {
        static Told of(@Nullable String notice, Draft draft) {
            Map<String, String> typed = new HashMap<>();
            PeopleSaid said = draft.people();
            typed.put("rows", said.rows().name());
            typed.put("reason", said.reason());
            for (int at = 0; at < draft.columns().size(); at++) {
                var part = said.parts().get(draft.columns().get(at).name());
                typed.put("part-" + (at + 1), part == null ? "" : part.name());
            }
            return new Told(notice, typed, List.of());
        }
    }

    Page page(DataLife life, Actor.Agent agent, Told told, Words w) {
        Draft draft = DataDoor.draft(life);
        RiskFound found = risk.of(agent, life);
        boolean open = keepers.prepares(agent) && life.state() != DataLife.State.SUBMITTED;
        PeopleView view =
                new PeopleView(
                        head(life, agent, found, told.notice(), w),
                        words.lines(found, w),
                        figures(found, w),
                        open ? form(life, found, told.typed(), w) : null,
                        open ? null : said(draft, w),
                        draft.people().reason(),
                        checklist(found, w),
                        w.typeset(risk.limits().source().in(w.lang())),
                        told.errors());
        return Page.of("opendata/release/people", view)
                .title(w.say("opendata.people.title"))
                .nav(DataDesk.NAV)
                .inTeam();
    }

    private PeopleView.Head head(
            DataLife life, Actor.Agent agent, RiskFound found, @Nullable String notice, Words w) {
        Draft draft = DataDoor.draft(life);
        DataWords.Turn turn = turns.turn(life, agent, w);
        if (turn.mine() && life.state() == DataLife.State.DRAFT) {
            String key = next(draft, found);
            turn = new DataWords.Turn(w.say("opendata.people.turn." + key), true);
        }
        return new PeopleView.Head(
                life.title(w.lang()),
                DataPaths.room(life.name(), w.lang()),
                words.answer(draft.people(), found, w),
                found.blocks(),
                turn.text(),
                turn.mine(),
                turns.by(life, w),
                notice);
    }

    private static String next(Draft draft, RiskFound found) {
        if (!Missing.isSaid(draft)) {
            return "say";
        }
        return DraftRisk.open(draft, found) ? "ask" : "mend";
    }

    private @Nullable DataTable figures(RiskFound found, Words w) {
        RiskFound.Groups groups = found.groups();
        if (groups.rows() == 0) {
            return null;
        }
        int least = risk.limits().leastGroup();
        DataTable table =
                DataTable.of(
                        w.say("opendata.people.figures"),
                        Column.text(w.say("opendata.people.figure")),
                        Column.number(w.say("opendata.people.found")),
                        Column.number(w.say("opendata.people.limit")));
        boolean counts = found.rows() == PeopleSaid.Rows.COUNTS;
        table =
                table.row(
                                w.say("opendata.people.smallest." + (counts ? "cell" : "group")),
                                w.number(groups.smallest()),
                                w.say("opendata.people.least", least))
                        .row(
                                w.say("opendata.people.share." + (counts ? "cell" : "group")),
                                w.percent(groups.share()),
                                w.percent(0));
        return counts
                ? table
                : table.row(
                                w.say("opendata.people.greatest"),
                                w.percent(groups.greatest()),
                                w.say("opendata.people.most", w.percent(1.0 / least)))
                        .row(w.say("opendata.people.mean"), w.percent(groups.mean()), "–");
    }

    private static PeopleView.Form form(
            DataLife life, RiskFound found, Map<String, String> typed, Words w) {
        Draft draft = DataDoor.draft(life);
        List<PeopleView.Line> lines = new ArrayList<>();
        for (var column : draft.columns()) {
            lines.add(
                    new PeopleView.Line(
                            "part-" + (lines.size() + 1),
                            column.name(),
                            String.join(
                                    ", ",
                                    column.shape().most().stream()
                                            .limit(EXAMPLES)
                                            .map(Shape.Counted::value)
                                            .toList())));
        }
        return new PeopleView.Form(
                DataPaths.roomPeople(life.name(), w.lang()),
                draft.revision(),
                Stream.of(PeopleSaid.Rows.values())
                        .filter(rows -> rows != PeopleSaid.Rows.UNSAID)
                        .map(rows -> Choice.of(rows.name(), rows(rows, w)))
                        .toList(),
                lines,
                parts(w),
                found.blocks() || !draft.people().reason().isEmpty(),
                typed);
    }

    private static String rows(PeopleSaid.Rows rows, Words w) {
        return w.say("opendata.people.rows." + rows.name().toLowerCase(Locale.ROOT));
    }

    private static List<Choice> parts(Words w) {
        Stream<Choice> parts =
                Stream.of(PeopleSaid.Part.values())
                        .map(part -> Choice.of(part.name(), part(part, w)));
        return Stream.concat(Stream.of(Choice.of("", w.say("opendata.choose"))), parts).toList();
    }

    private static String part(PeopleSaid.Part part, Words w) {
        return w.say("opendata.people.part." + part.name().toLowerCase(Locale.ROOT));
    }

    /** What was said, as a table. */
    private static DataTable said(Draft draft, Words w) {
        PeopleSaid said = draft.people();
        DataTable table =
                DataTable.of(
                        w.say("opendata.people.said"),
                        Column.text(w.say("opendata.people.of")),
                        Column.text(w.say("opendata.people.tells")));
        if (said.rows() != PeopleSaid.Rows.UNSAID) {
            table = table.row(w.say("opendata.people.each"), rows(said.rows(), w));
        }
        for (var column : draft.columns()) {
            var part = said.parts().get(column.name());
            if (part != null && said.rows().tested()) {
                table = table.row(column.name(), part(part, w));
            }
        }
        return table;
    }

    private List<String> checklist(RiskFound found, Words w) {
        return found.rows().tested()
                ? risk.limits().checklist().stream()
                        .map(check -> w.typeset(check.text().in(w.lang())))
                        .toList()
                : List.of();
    }
}
