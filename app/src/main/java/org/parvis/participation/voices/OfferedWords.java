package org.parvis.participation.voices;

import java.util.List;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.springframework.stereotype.Component;

/** What people wrote and the body published: arguments, propositions, remarks on a text. */
@Component
class OfferedWords extends ResultTable {
    private final PublishedWords published;

    OfferedWords(ResultTables tables, PublishedWords published) {
        super(
                tables,
                "paroles",
                List.of(
                        "kind",
                        "about",
                        "version",
                        "wording",
                        "words",
                        "lang",
                        "theme",
                        "speaks_as",
                        "speaks_for"));
        this.published = published;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        for (PublishedWords.Words one : published.of(asking)) {
            lines.add(
                    List.of(
                            one.kind(),
                            about(of, one),
                            cell(one.version()),
                            cell(one.wording()),
                            one.words(),
                            one.lang(),
                            cell(one.theme()),
                            one.speaksAs(),
                            one.speaksFor()));
        }
    }

    /** By its code in the file; what people propose has none. */
    private static String about(Consultation of, PublishedWords.Words one) {
        boolean known =
                one.version() != null
                        || of.propositions().stream()
                                .anyMatch(it -> it.code().equals(one.proposition()));
        return known ? one.proposition() : "";
    }
}
