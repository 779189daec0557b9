package org.parvis.participation.opinions;

import java.util.List;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions;
import org.parvis.participation.Tool;
import org.parvis.participation.map.Mapping;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.map.OpinionMap.Statement;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.springframework.stereotype.Component;

/** What each group of the last map says of each statement, as the map itself shows it. */
@Component
class OfferedStatements extends ResultTable {
    private final DrawnMaps maps;
    private final AskedStatements asked;

    OfferedStatements(ResultTables tables, DrawnMaps maps, AskedStatements asked) {
        super(
                tables,
                "enonces",
                List.of(
                        "statement",
                        "text_fr",
                        "text_en",
                        "group",
                        "people",
                        "seen",
                        "agree",
                        "against",
                        "pass"));
        this.maps = maps;
        this.asked = asked;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        if (of.has(Tool.OPINIONS)) {
            Asked all = asked.of(of);
            maps.last(of)
                    .ifPresent(map -> map.statements().forEach(one -> add(all, map, one, lines)));
        }
    }

    private static void add(Asked all, DrawnMap map, Statement one, Lines lines) {
        LocalizedText words =
                all.find(one.id()).map(Opinions.Statement::text).orElse(LocalizedText.EMPTY);
        for (int g = 0; g < one.counts().size(); g++) {
            Counts counts = one.counts().get(g);
            boolean told = counts.seen() >= Mapping.SMALLEST_PUBLISHED;
            lines.add(
                    List.of(
                            one.id(),
                            in("fr", words),
                            in("en", words),
                            Bars.letter(g),
                            cell(map.groups().get(g).size()),
                            told ? cell(counts.seen()) : "",
                            told ? cell(counts.agree()) : "",
                            told ? cell(counts.disagree()) : "",
                            told ? cell(counts.seen() - counts.agree() - counts.disagree()) : ""));
        }
    }

    /** Nothing where somebody wrote in another language, or took their words back. */
    private static String in(String lang, LocalizedText words) {
        return words.has(lang) ? words.in(lang) : "";
    }
}
