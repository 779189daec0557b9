package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.opendata.BesideFacts;
import org.parvis.opendata.CoverageFacts;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.springframework.stereotype.Component;

/** What a dataset says of itself, in both languages, for whoever is to sign it. */
@Component
class DescribedFacts {
    private final Lists lists;

    DescribedFacts(Lists lists) {
        this.lists = lists;
    }

    List<SummaryRow> of(DataLife life, Words w) {
        Draft draft = life.draft();
        Description words = draft == null ? life.published().description() : draft.description();
        List<SummaryRow> rows = new ArrayList<>();
        for (String field : List.of("title", "summary")) {
            for (String lang : List.of("fr", "en")) {
                var text = field.equals("title") ? words.title() : words.summary();
                add(rows, lang + "-" + field, text.only(lang), w);
            }
        }
        add(
                rows,
                "licence",
                lists.licence(words.licence())
                        .map(one -> w.typeset(one.name().in(w.lang())))
                        .orElse(""),
                w);
        add(
                rows,
                "frequency",
                lists.frequency(words.frequency())
                        .map(one -> w.typeset(one.name().in(w.lang())))
                        .orElse(""),
                w);
        add(rows, "themes", themes(words, w), w);
        add(rows, "contact", words.contact(), w);
        rows.addAll(CoverageFacts.of(words.coverage(), w));
        rows.addAll(BesideFacts.of(words.beside(), w));
        if (draft != null) {
            add(rows, "news", draft.news(), w);
        }
        return rows;
    }

    private String themes(Description words, Words w) {
        return words.themes().stream()
                .flatMap(code -> lists.theme(code).stream())
                .map(theme -> theme.name().in(w.lang()))
                .collect(Collectors.joining(", "));
    }

    private static void add(List<SummaryRow> rows, String field, String value, Words w) {
        if (!value.isBlank()) {
            rows.add(SummaryRow.of(w.say("opendata.field." + field), value));
        }
    }
}
