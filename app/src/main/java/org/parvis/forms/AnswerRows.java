package org.parvis.forms;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.springframework.stereotype.Component;

/** Answers as rows to read again, each with the way to change it where there is one. */
@Component
class AnswerRows {
    private final FormReader reader;

    AnswerRows(FormReader reader) {
        this.reader = reader;
    }

    /** The questions asked on those pages. */
    List<SummaryRow> of(
            List<FormPage> pages,
            Reading reading,
            Asking asking,
            Function<FormPage, @Nullable String> change,
            Words w) {
        return pages.stream()
                .flatMap(
                        page ->
                                reading.asked(page).stream()
                                        .map(q -> row(q, reading, asking, change.apply(page), w)))
                .toList();
    }

    SummaryRow row(
            Question question, Reading reading, Asking asking, @Nullable String change, Words w) {
        String label = question.shortName().in(w.lang());
        Object answer = reading.answers().get(question.id());
        List<String> lines =
                answer == null
                        ? List.of(w.say("forms.answers.none"))
                        : reader.type(question).show(question, answer, asking, w);
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
