package org.parvis.participation.opinions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions;
import org.parvis.participation.Tool;
import org.parvis.participation.map.OpinionMap.Apart;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.map.OpinionMap.Statement;
import org.parvis.participation.opinions.AskedStatements.Asked;

/**
 * The map as everybody sees it; with where they stand for whoever asks with their receipt open.
 *
 * @param asked the words of what people answered
 * @param you none where nobody asked
 */
record MapView(
        Words w,
        Consultation consultation,
        Asked asked,
        DrawnMap map,
        @Nullable You you,
        LocalDate today) {

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    /** What is seen on it, as its title says it. */
    String title() {
        return map.groups().size() == 1
                ? w.say("participation.opinions.map.one")
                : w.say(
                        "participation.opinions.map.title",
                        map.groups().size(),
                        map.joining().size());
    }

    String lead() {
        return w.say("participation.opinions.map.lead", map.statements().size());
    }

    MapPicture picture() {
        return MapPicture.of(map, you == null ? null : you.at());
    }

    /** What somebody hears who does not see it. */
    String said() {
        List<String> groups = new ArrayList<>();
        for (int g = 0; g < map.groups().size(); g++) {
            groups.add(Bars.letter(g) + ", " + people(g));
        }
        return w.say("participation.opinions.map.said", String.join(". ", groups));
    }

    String people(int group) {
        return w.say("participation.opinions.people", map.groups().get(group).size());
    }

    /** As short as there is room for on a phone. */
    String shortly(int group) {
        return Bars.letter(group) + ", " + w.number(map.groups().get(group).size());
    }

    String groupName(int group) {
        return w.say("participation.opinions.group", Bars.letter(group));
    }

    String caption() {
        return w.say(
                "participation.opinions.map.caption",
                map.drawing().peopleOfAMark(),
                map.voters(),
                map.statements().size(),
                w.date(map.day()));
    }

    boolean open() {
        return consultation.takes(Tool.OPINIONS, today);
    }

    /** When the next one is drawn; none after the last. */
    @Nullable String next() {
        return consultation.opinions().nextDrawn(consultation, today).map(w::date).orElse(null);
    }

    /** A group, with what sets it apart. */
    record GroupLine(
            String name,
            MapPicture.Shape shape,
            String people,
            List<String> agrees,
            List<String> disagrees) {}

    /**
     * A group by what sets it apart the most and is no other group's name; by its letter alone
     * where nothing does. What it thinks of one statement is said, and nothing of what it is.
     */
    private String called(int group, Set<String> taken) {
        for (Apart one : map.groups().get(group).apart()) {
            String words = words(one.statement()).orElse(null);
            if (words != null && taken.add(one.agrees() + one.statement())) {
                return w.say(
                        one.agrees()
                                ? "participation.opinions.called.agrees"
                                : "participation.opinions.called.against",
                        groupName(group),
                        words);
            }
        }
        return groupName(group);
    }

    List<GroupLine> groups() {
        List<GroupLine> lines = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int g = 0; g < map.groups().size(); g++) {
            List<Apart> apart = map.groups().get(g).apart();
            lines.add(
                    new GroupLine(
                            called(g, taken),
                            MapPicture.shape(g),
                            w.say(
                                    "participation.opinions.share",
                                    map.groups().get(g).size(),
                                    Bars.percent(
                                            map.groups().get(g).size() / (double) map.voters(), w)),
                            words(apart.stream().filter(Apart::agrees)),
                            words(apart.stream().filter(one -> !one.agrees()))));
        }
        return lines;
    }

    private List<String> words(Stream<Apart> apart) {
        return apart.flatMap(one -> words(one.statement()).stream()).toList();
    }

    /** A statement in the language of the page; nothing of one that is not there any more. */
    private Optional<String> words(String statement) {
        return asked.find(statement)
                .map(Opinions.Statement::text)
                .map(text -> w.typeset(text.in(w.lang())));
    }

    List<Bars> joining() {
        return bars(map.joining());
    }

    List<Bars> dividing() {
        return bars(map.dividing());
    }

    private List<Bars> bars(List<Statement> statements) {
        return statements.stream()
                .flatMap(
                        one ->
                                words(one.id())
                                        .map(words -> Bars.of(words, one.counts(), w))
                                        .stream())
                .toList();
    }

    /** The same as the picture, in figures. */
    DataTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(w.say("participation.opinions.statement")));
        for (int g = 0; g < map.groups().size(); g++) {
            columns.add(Column.number(Bars.letter(g)));
        }
        columns.add(Column.number(w.say("participation.opinions.answered")));
        DataTable table =
                DataTable.of(
                        w.say("participation.opinions.table.caption"),
                        columns.toArray(Column[]::new));
        for (Statement one : map.inOrder()) {
            String words = words(one.id()).orElse(null);
            if (words != null) {
                table = table.row(cells(words, one.counts()));
            }
        }
        return table;
    }

    private Object[] cells(String words, List<Counts> counts) {
        List<Object> cells = new ArrayList<>();
        cells.add(words);
        counts.forEach(
                one -> cells.add(DrawnMap.share(one).map(it -> Bars.percent(it, w)).orElse("–")));
        cells.add(w.number(counts.stream().mapToInt(Counts::seen).sum()));
        return cells.toArray();
    }
}
