package org.parvis.opendata.inventory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.inventory.HeldCounts.Alike;
import org.parvis.opendata.inventory.HeldCounts.Counted;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * An inventory as a table, from which anybody computes its figures again: a line for each entry,
 * and one for all of a body that have no name and are alike, with how many these are.
 */
@Controller
class HeldSheet {
    private static final List<String> COLUMNS =
            List.of(
                    "body",
                    "title_fr",
                    "title_en",
                    "state",
                    "dataset",
                    "reason",
                    "words_fr",
                    "words_en",
                    "high_potential",
                    "next_look",
                    "in_inventory_since",
                    "count");

    /** Read by so many, so that no reader holds the database while they load the file. */
    private static final int AT_ONCE = 500;

    private static final Part ALL = new Part(Part.ALL, false, null, null, null);

    private final HeldReading table;
    private final HeldCounts counts;
    private final Organizations organizations;
    private final Scenes scenes;
    private final Today today;

    HeldSheet(
            HeldReading table,
            HeldCounts counts,
            Organizations organizations,
            Scenes scenes,
            Today today) {
        this.table = table;
        this.counts = counts;
        this.organizations = organizations;
        this.scenes = scenes;
        this.today = today;
    }

    @GetMapping({"/fr/donnees-inventaire/table.csv", "/en/data-inventory/table.csv"})
    void all(HttpServletResponse response) throws IOException {
        write(null, response);
    }

    @GetMapping({"/fr/donnees-inventaire/{body}/table.csv", "/en/data-inventory/{body}/table.csv"})
    void body(@PathVariable String body, HttpServletResponse response) throws IOException {
        Organization of =
                organizations
                        .byCode(body)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        write(of, response);
    }

    /** What is held today, by one body or by all. */
    private void write(@Nullable Organization of, HttpServletResponse response) throws IOException {
        String name = of == null ? "inventory.csv" : "inventory-" + of.code() + ".csv";
        try (Writer out = Spreadsheet.download(response, name)) {
            Spreadsheet csv = new Spreadsheet(out, COLUMNS);
            Home home = of == null ? null : of.home();
            named(home, csv);
            Counted all = counts.on(today.day()).held();
            (home == null ? all : all.of(home))
                    .such(Alike::unnamed)
                    .all()
                    .forEach(one -> csv.row(row(one)));
            csv.flush();
        }
    }

    private void named(@Nullable Home home, Spreadsheet csv) {
        Held.Place from = Held.Place.START;
        List<Held> some;
        do {
            Held.Place after = from;
            some =
                    scenes.reading(
                            new Scene.Reader(), sql -> table.list(sql, home, ALL, after, AT_ONCE));
            some.forEach(held -> csv.row(row(held)));
            from = some.isEmpty() ? from : some.getLast().place();
        } while (some.size() == AT_ONCE);
    }

    private List<String> row(Held held) {
        Said said = held.said();
        Said.Why why = held.published() ? null : said.why();
        LocalDate look = held.look();
        return List.of(
                code(held.home()),
                said.title().in("fr"),
                said.title().in("en"),
                held.published() ? "published" : "not-published",
                held.published() && held.dataset() != null ? held.dataset() : "",
                why == null ? "" : why.reason(),
                why == null ? "" : why.words().only("fr"),
                why == null ? "" : why.words().only("en"),
                said.high() ? "yes" : "no",
                look == null ? "" : look.toString(),
                held.since().toString(),
                "1");
    }

    private List<String> row(Alike alike) {
        return List.of(
                code(alike.home()),
                "",
                "",
                "not-published",
                "",
                alike.reason(),
                "",
                "",
                alike.high() ? "yes" : "no",
                "",
                "",
                String.valueOf(alike.many()));
    }

    private String code(Home home) {
        return organizations.byHome(home).map(Organization::code).orElse("");
    }
}
