package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.springframework.stereotype.Component;

/** The box for questions to a table, with three that its columns can answer. */
@Component
public class QuestionBoxes {
    private static final int EXAMPLES = 3;

    private final QuestionWords words;

    QuestionBoxes(QuestionWords words) {
        this.words = words;
    }

    /** The box of that version; what was typed stays in it. */
    public QuestionBox of(Version version, String typed, Words w) {
        return new QuestionBox(
                DataPaths.question(version, w.lang()),
                typed,
                examples(version).stream()
                        .map(
                                question ->
                                        Link.to(
                                                words.say(question, version, w),
                                                DataPaths.question(version, w.lang())
                                                        + QuestionAddress.query(question)))
                        .toList());
    }

    /** One of a list, one of a number, one of days, one of a value; the first three there are. */
    static List<Question> examples(Version version) {
        Column list = first(version, QuestionBoxes::listed).orElse(null);
        Column number = measured(version).orElse(null);
        Column day = first(version, column -> column.type().isDay()).orElse(null);
        List<Question> all = new ArrayList<>();
        if (list != null) {
            all.add(grouped(Measure.COUNT, new Key(list, Part.WHOLE)));
        }
        if (number != null) {
            Measure mean = new Measure(Kind.AVERAGE, number);
            all.add(list == null ? Question.told(mean) : grouped(mean, new Key(list, Part.WHOLE)));
        }
        if (day != null) {
            all.add(grouped(Measure.COUNT, new Key(day, Part.MONTH)));
        }
        if (list != null) {
            all.add(Question.told(Measure.ROWS).with(List.of(most(list))));
        }
        return Stream.concat(all.stream(), Stream.of(Question.told(Measure.COUNT)))
                .limit(EXAMPLES)
                .toList();
    }

    private static Optional<Column> first(Version version, Predicate<Column> sort) {
        return version.columns().stream().filter(sort).findFirst();
    }

    private static boolean listed(Column column) {
        return column.type() == ColumnType.TEXT && column.shape().listed();
    }

    /** A number that measures something: a place on the map does not. */
    private static Optional<Column> measured(Version version) {
        List<Column> columns = version.columns();
        Optional<Coordinates> map = Coordinates.of(version);
        return IntStream.range(0, columns.size())
                .filter(at -> map.filter(one -> one.north() == at || one.east() == at).isEmpty())
                .mapToObj(columns::get)
                .filter(column -> column.type().isNumber())
                .findFirst();
    }

    private static Condition most(Column column) {
        Shape.Counted first = column.shape().most().getFirst();
        return new Condition(column, How.IS, List.of(first.value()));
    }

    private static Question grouped(Measure measure, Key key) {
        List<Key> keys = List.of(key);
        return new Question(measure, keys, List.of(), Question.usual(keys), 0);
    }
}
