package org.parvis.participation.opinions;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions;
import org.parvis.participation.ResultTable;
import org.parvis.participation.ResultTables;
import org.parvis.participation.Tool;
import org.parvis.participation.map.Mapping;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.map.OpinionMap.Statement;
import org.springframework.stereotype.Component;

/** What each group of the last map says of each statement, as the map itself shows it. */
@Component
class OfferedStatements extends ResultTable {
    private final DrawnMaps maps;

    OfferedStatements(ResultTables tables, DrawnMaps maps) {
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
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        if (of.has(Tool.OPINIONS)) {
            maps.last(of)
                    .ifPresent(map -> map.statements().forEach(one -> add(of, map, one, lines)));
        }
    }

    private static void add(Consultation of, DrawnMap map, Statement one, Lines lines) {
        Optional<Opinions.Statement> put = of.opinions().statement(one.id());
        for (int g = 0; g < one.counts().size(); g++) {
            Counts counts = one.counts().get(g);
            boolean told = counts.seen() >= Mapping.SMALLEST_PUBLISHED;
            lines.add(
                    List.of(
                            one.id(),
                            put.map(it -> it.text().in("fr")).orElse(""),
                            put.map(it -> it.text().in("en")).orElse(""),
                            Bars.letter(g),
                            cell(map.groups().get(g).size()),
                            told ? cell(counts.seen()) : "",
                            told ? cell(counts.agree()) : "",
                            told ? cell(counts.disagree()) : "",
                            told ? cell(counts.seen() - counts.agree() - counts.disagree()) : ""));
        }
    }
}
