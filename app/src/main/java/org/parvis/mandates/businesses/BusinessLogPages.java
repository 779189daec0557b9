package org.parvis.mandates.businesses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.mandates.BusinessActivity;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.Sides;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Page;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done for a business, for whoever manages it; also as a table for spreadsheets. */
@Controller
class BusinessLogPages {
    private static final int PAGE = 30;
    private static final int CHUNK = 500;
    private static final int LONGEST = 100_000;

    private final Sides sides;
    private final BusinessLog log;

    BusinessLogPages(Sides sides, BusinessLog log) {
        this.sides = sides;
        this.log = log;
    }

    @GetMapping({"/fr/compte/entreprise/journal", "/en/account/business/journal"})
    Page show(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String before,
            Words w) {
        return sides.business(
                request, person, side -> page(side.by(), MomentPage.read(before), w), w);
    }

    private Page page(Proposer business, Instant before, Words w) {
        MomentPage<BusinessActivity.Done> slice = log.before(business, before, PAGE, w);
        DataTable table =
                DataTable.of(
                        w.say("mandates.log.title"),
                        Column.text(w.say("mandates.log.when")),
                        Column.text(w.say("mandates.log.who")),
                        Column.text(w.say("mandates.log.what")));
        for (BusinessActivity.Done done : slice.shown()) {
            table = table.row(w.dateTime(done.at()), who(done, w), what(done));
        }
        Instant more = slice.more();
        String path = MandatePaths.log(w.lang());
        BusinessesPage.Log page =
                new BusinessesPage.Log(
                        business.name(),
                        slice.shown().isEmpty() ? null : table,
                        more == null ? null : path + "?before=" + more,
                        path + "/export.csv");
        return Page.of("mandates/businesses/businessLog", page)
                .title(w.say("mandates.log.title"))
                .nav("account");
    }

    private static String who(BusinessActivity.Done done, Words w) {
        return done.who().isEmpty() ? w.say("mandates.log.somebody") : done.who();
    }

    private static String what(BusinessActivity.Done done) {
        return done.reference() == null ? done.what() : done.what() + " · " + done.reference();
    }

    @GetMapping({
        "/fr/compte/entreprise/journal/export.csv",
        "/en/account/business/journal/export.csv"
    })
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w)
            throws IOException {
        Optional<Sides.Side> side = sides.business(request, person);
        if (side.isEmpty()) {
            response.sendRedirect(MandatePaths.list(w.lang()));
            return;
        }
        Writer out = Spreadsheet.download(response, "journal.csv");
        Spreadsheet sheet =
                new Spreadsheet(
                        out,
                        List.of(
                                w.say("mandates.log.when"),
                                w.say("mandates.log.who"),
                                w.say("mandates.log.what"),
                                w.say("mandates.log.file")));
        write(side.get().by(), sheet, w);
        sheet.flush();
        out.flush();
    }

    /** Chunk by chunk: its length costs no memory. */
    private void write(Proposer business, Spreadsheet sheet, Words w) throws IOException {
        Instant before = MomentPage.LATEST;
        for (int written = 0; before != null && written < LONGEST; written += CHUNK) {
            MomentPage<BusinessActivity.Done> slice = log.before(business, before, CHUNK, w);
            for (BusinessActivity.Done done : slice.shown()) {
                sheet.row(
                        List.of(
                                done.at().toString(),
                                who(done, w),
                                done.what(),
                                done.reference() == null ? "" : done.reference()));
            }
            sheet.flush();
            before = slice.more();
        }
    }
}
