package org.parvis.opendata.inventory;

import java.util.Comparator;
import java.util.List;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.inventory.HeldCounts.Counted;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * How much each body publishes of what it holds, and the figure of the strategy as it comes out of
 * what the page shows: the same division as the barometer's.
 */
@Component
class HeldFigure {
    private final Organizations organizations;

    HeldFigure(Organizations organizations) {
        this.organizations = organizations;
    }

    DataTable bodies(Counted all, Words w) {
        Counted held = all.held();
        DataTable table =
                DataTable.of(
                        w.say("opendata.held.bodies"),
                        Column.text(w.say("opendata.held.col.body")),
                        Column.number(w.say("opendata.held.col.held")),
                        Column.number(w.say("opendata.held.col.published")),
                        Column.number(w.say("opendata.held.col.high")),
                        Column.number(w.say("opendata.held.col.share")),
                        Column.text(w.say("opendata.held.col.most")));
        List<Organization> bodies =
                held.homes().stream()
                        .flatMap(home -> organizations.byHome(home).stream())
                        .sorted(Comparator.comparing(body -> body.name().in(w.lang())))
                        .toList();
        for (Organization body : bodies) {
            table = row(table, body, held.of(body.home()), w);
        }
        return table;
    }

    private static DataTable row(DataTable table, Organization body, Counted held, Words w) {
        Counted high = held.high();
        return table.row(
                Texts.link(
                        DataPaths.inventory(body.code(), w.lang()),
                        w.typeset(body.name().in(w.lang()))),
                w.number(held.many()),
                w.number(held.published()),
                w.say("opendata.held.of", high.published(), high.many()),
                high.many() == 0 ? "–" : w.percent((double) high.published() / high.many()),
                w.say(
                        high.many() == 0
                                ? "opendata.held.most.none"
                                : high.most()
                                        ? "opendata.held.most.yes"
                                        : "opendata.held.most.no"));
    }

    /** For one body alone, or over all. */
    List<String> target(Counted all, boolean one, Words w) {
        Counted held = all.held();
        if (one) {
            return List.of(
                    w.say(
                            "opendata.held.target.body",
                            held.high().published(),
                            held.high().many()));
        }
        List<Counted> bodies =
                held.homes().stream().map(held::of).filter(body -> body.high().many() > 0).toList();
        return List.of(
                w.say("opendata.held.target.how"),
                w.say(
                        "opendata.held.target",
                        bodies.stream().filter(Counted::most).count(),
                        bodies.size()));
    }
}
