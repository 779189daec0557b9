package org.parvis.participation.missing;

import java.util.List;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.parvis.platform.Scene;
import org.springframework.stereotype.Component;

/** Who took part beside the population, as everybody reads it after the close. */
@Component
class OfferedProfiles extends ResultTable {
    private final ProfileCounts counts;

    OfferedProfiles(ResultTables tables, ProfileCounts counts) {
        super(
                tables,
                "qui-a-participe",
                List.of(
                        "question",
                        "group",
                        "name_fr",
                        "name_en",
                        "people",
                        "answered",
                        "population",
                        "source",
                        "year"));
        this.counts = counts;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        for (Figures figures : counts.figures(of, asking, new Scene.Public())) {
            figures.lines().forEach(line -> lines.add(cells(figures, line)));
        }
    }

    private static List<String> cells(Figures figures, Figures.Line line) {
        Population table = figures.of();
        return List.of(
                table.code(),
                line.group().code(),
                line.group().name().in("fr"),
                line.group().name().in("en"),
                cell(line.people()),
                cell(figures.answered()),
                cell(line.group().people()),
                table.source().in("fr"),
                cell(table.year()));
    }
}
