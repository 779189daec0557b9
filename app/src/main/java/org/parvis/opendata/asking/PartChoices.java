package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;

/** What each part of a question can be changed to. */
final class PartChoices {
    private PartChoices() {}

    static AnswerView.Parts of(Question question, Version version, Words w) {
        String action = DataPaths.question(version, w.lang());
        return new AnswerView.Parts(
                action,
                said(question.measure(), w),
                Stream.concat(grouped(question, action, w), conditions(question, action, w))
                        .toList(),
                measures(question, version, w),
                groups(question, 0, version, w),
                groups(question, 1, version, w),
                orders(question, w),
                limits(question, w),
                QuestionAddress.parts(question.conditions()));
    }

    private static List<Choice> measures(Question question, Version version, Words w) {
        List<Measure> all = new ArrayList<>(List.of(Measure.COUNT, Measure.ROWS));
        for (Kind kind : List.of(Kind.SUM, Kind.AVERAGE, Kind.LEAST, Kind.GREATEST)) {
            version.columns().stream()
                    .filter(column -> Measure.fits(kind, column))
                    .forEach(column -> all.add(new Measure(kind, column)));
        }
        return all.stream()
                .map(
                        one ->
                                Choice.of(QuestionAddress.coded(one), said(one, w))
                                        .checked(one.equals(question.measure())))
                .toList();
    }

    static String said(Measure measure, Words w) {
        Column of = measure.of();
        return QuestionWords.measure(measure, of == null ? "" : Cells.name(of), w);
    }

    static String said(Key key, Words w) {
        return QuestionWords.group(key, Cells.name(key.column()), w);
    }

    private static List<Choice> groups(Question question, int place, Version version, Words w) {
        Key chosen = question.groups().size() > place ? question.groups().get(place) : null;
        Choice none = Choice.of("", w.say("opendata.asking.by.none")).checked(chosen == null);
        return Stream.concat(
                        Stream.of(none),
                        version.columns().stream()
                                .flatMap(PartChoices::keys)
                                .map(key -> choice(key, chosen, w)))
                .toList();
    }

    private static Choice choice(Key key, @Nullable Key chosen, Words w) {
        return Choice.of(QuestionAddress.coded(key), said(key, w)).checked(key.equals(chosen));
    }

    private static Stream<Key> keys(Column column) {
        return Stream.of(Part.values())
                .filter(part -> part == Part.WHOLE || column.type().isDay())
                .map(part -> new Key(column, part));
    }

    private static List<Choice> orders(Question question, Words w) {
        return Stream.of(Question.Order.values())
                .map(
                        order -> {
                            String code = QuestionWords.code(order);
                            return Choice.of(code, w.say("opendata.asking.order." + code))
                                    .checked(order == question.order());
                        })
                .toList();
    }

    private static List<Choice> limits(Question question, Words w) {
        Set<Integer> all = new TreeSet<>(List.of(0, 1, 3, 5, 10, 20, 50));
        all.add(question.limit());
        return all.stream()
                .map(
                        many ->
                                Choice.of(
                                                many == 0 ? "" : String.valueOf(many),
                                                many == 0
                                                        ? w.say("opendata.asking.limit.none")
                                                        : w.say(
                                                                "opendata.asking.limit.first",
                                                                many))
                                        .checked(many == question.limit()))
                .toList();
    }

    /** Each leads to the question without it. */
    private static Stream<Link> grouped(Question question, String action, Words w) {
        return question.groups().stream()
                .map(
                        key ->
                                Link.to(
                                        said(key, w),
                                        action + QuestionAddress.query(without(question, key))));
    }

    private static Question without(Question question, Key key) {
        List<Key> rest = question.groups().stream().filter(one -> !one.equals(key)).toList();
        return new Question(
                question.measure(),
                rest,
                question.conditions(),
                Question.usual(rest),
                rest.isEmpty() ? 0 : question.limit());
    }

    private static Stream<Link> conditions(Question question, String action, Words w) {
        List<Condition> all = question.conditions();
        return IntStream.range(0, all.size())
                .mapToObj(
                        at -> {
                            List<Condition> rest = new ArrayList<>(all);
                            Condition one = rest.remove(at);
                            return Link.to(
                                    QuestionWords.condition(one, Cells.name(one.column()), w),
                                    action + QuestionAddress.query(question.with(rest)));
                        });
    }
}
