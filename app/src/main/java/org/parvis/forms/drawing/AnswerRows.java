package org.parvis.forms.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.springframework.stereotype.Component;

/**
 * Answers as rows to read again, each with the way to change it where there is one. A repeated
 * group says how many rows it has, then each of them with its own way, and those inside it.
 */
@Component
public class AnswerRows {
    private final FormReader reader;
    private final Fields fields;

    AnswerRows(FormReader reader, Fields fields) {
        this.reader = reader;
        this.fields = fields;
    }

    /** The questions asked on those pages. */
    public List<SummaryRow> of(
            List<FormPage> pages,
            Reading reading,
            Asking asking,
            Function<FormPage, @Nullable String> change,
            Words w) {
        return of(pages, reading, asking, change, question -> true, question -> null, w);
    }

    /**
     * The same.
     *
     * @param which the questions wanted
     * @param origin where an answer came from, when there is something to say
     */
    public List<SummaryRow> of(
            List<FormPage> pages,
            Reading reading,
            Asking asking,
            Function<FormPage, @Nullable String> change,
            Predicate<Question> which,
            Function<Question, @Nullable String> origin,
            Words w) {
        List<SummaryRow> all = new ArrayList<>();
        for (FormPage page : pages) {
            for (Question question : reading.asked(page).stream().filter(which).toList()) {
                List<SummaryRow> rows =
                        new ArrayList<>(
                                rows(question, reading, asking, change.apply(page), w).toList());
                if (!rows.isEmpty()) {
                    rows.set(0, from(rows.getFirst(), origin.apply(question)));
                }
                all.addAll(rows);
            }
        }
        return all;
    }

    /** A row that says where its answer came from, when it was not given here. */
    private static SummaryRow from(SummaryRow row, @Nullable String origin) {
        return origin == null
                ? row
                : SummaryRow.of(
                                row.key(),
                                (gg.jte.Content)
                                        output -> {
                                            row.value().writeTo(output);
                                            output.writeContent(
                                                    "<br><span class=\"pv-soft pv-small\">");
                                            output.writeUserContent(origin);
                                            output.writeContent("</span>");
                                        })
                        .with(row.actions().toArray(Link[]::new));
    }

    /** Whether there is nothing to read again: the question was left without an answer. */
    public boolean left(Question question, Reading reading) {
        return reader.type(question).part() == Part.ANSWER
                && !reading.answers().containsKey(question.id());
    }

    private Stream<SummaryRow> rows(
            Question question, Reading reading, Asking asking, @Nullable String change, Words w) {
        return switch (reader.type(question).part()) {
            case WORDS -> Stream.empty();
            case COMPUTED ->
                    reading.answers().containsKey(question.id())
                            ? Stream.of(row(question, reading, asking, null, w))
                            : Stream.empty();
            case ANSWER -> Stream.of(row(question, reading, asking, change, w));
            case GROUP -> group(question, reading, asking, change, w).stream();
        };
    }

    public SummaryRow row(
            Question question, Reading reading, Asking asking, @Nullable String change, Words w) {
        Object answer = reading.answers().get(question.id());
        List<String> lines =
                answer == null
                        ? List.of(w.say("forms.answers.none"))
                        : reader.type(question).show(question, answer, asking, w);
        boolean typed = reader.type(question).part() != Part.COMPUTED;
        return row(question.shortName().in(w.lang()), lines, typed ? change : null, w);
    }

    private List<SummaryRow> group(
            Question group, Reading reading, Asking asking, @Nullable String change, Words w) {
        List<Reading.Row> read = reading.rows(group.id());
        boolean inside = group.id().contains(".");
        List<SummaryRow> rows = new ArrayList<>();
        if (!inside) {
            String count = w.say("forms.rows.count", read.size());
            rows.add(row(group.shortName().in(w.lang()), List.of(count), change, w));
        }
        for (int place = 1; place <= read.size(); place++) {
            Reading.Row each = read.get(place - 1);
            String name = Fields.name(group, place, each, w);
            String way = way(group, each, change);
            rows.add(row(name, fields.lines(each, asking, w), way, w));
            each.asked().stream()
                    .filter(Question::repeats)
                    .flatMap(q -> group(q, reading, asking, change, w).stream())
                    .map(row -> under(name, row, w))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** A row that has its own page is changed there; another, where its group stands. */
    private static @Nullable String way(Question group, Reading.Row row, @Nullable String change) {
        if (change == null) {
            return null;
        }
        boolean apart = group.row() != null && !group.row().together();
        String place = apart ? row.path() : group.id().replaceFirst("\\.?[^.]+$", "");
        int query = change.indexOf('?');
        int end = query < 0 ? change.length() : query;
        return place.isEmpty()
                ? change
                : change.substring(0, end) + "/" + place + change.substring(end);
    }

    private static SummaryRow under(String name, SummaryRow row, Words w) {
        return SummaryRow.of(w.say("forms.row.inside", name, row.key()), row.value())
                .with(row.actions().toArray(Link[]::new));
    }

    private static SummaryRow row(
            String label, List<String> lines, @Nullable String change, Words w) {
        SummaryRow row = SummaryRow.of(label, lines(lines));
        return change == null
                ? row
                : row.with(Link.to(w.say("forms.answers.change"), change).about(": " + label));
    }

    private static gg.jte.Content lines(List<String> lines) {
        return output -> {
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    output.writeContent("<br>");
                }
                output.writeUserContent(lines.get(i));
            }
        };
    }
}
