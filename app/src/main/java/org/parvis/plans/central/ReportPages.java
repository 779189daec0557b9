package org.parvis.plans.central;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Form;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Sheet;
import org.parvis.platform.Page;
import org.parvis.platform.Publications;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The yearly report: frozen by the central office, read by anybody. */
@Controller
class ReportPages {
    private final Reports reports;
    private final Holders holders;
    private final Letters letters;
    private final Publications publications;
    private final PlanClock clock;

    ReportPages(
            Reports reports,
            Holders holders,
            Letters letters,
            Publications publications,
            PlanClock clock) {
        this.reports = reports;
        this.holders = holders;
        this.letters = letters;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping({"/fr/equipe/bureau-central/rapports", "/en/team/central-office/reports"})
    Page room(@Told @Nullable String done, Actor.Agent agent, Words w) {
        admit(agent);
        int year = clock.today().getYear();
        List<Integer> years = reports.years();
        Sheet.Section list = Sheet.Section.of("list", w.say("plans.reports"), "");
        for (int each : years) {
            list =
                    list.link(
                            Link.to(
                                            w.say("plans.report.title", String.valueOf(each)),
                                            CentralAddresses.report(w.lang(), each))
                                    .withIcon("arrow-right"));
        }
        Sheet sheet =
                Sheet.room(
                                w,
                                w.say("plans.reports"),
                                w.say("plans.reports.lead"),
                                Link.to(w.say("plans.central"), CentralAddresses.room(w.lang())))
                        .done(done);
        if (!list.links().isEmpty()) {
            sheet = sheet.section(list);
        }
        Form form =
                Form.of(w, "", "", "", CentralAddresses.reports(w.lang()))
                        .send(w.say("plans.reports.freeze", String.valueOf(year)));
        return (years.contains(year)
                        ? sheet
                        : sheet.section(
                                Sheet.Section.of(
                                                "freeze",
                                                w.say("plans.report.title", String.valueOf(year)),
                                                w.say("plans.reports.freeze.text"))
                                        .form(form)))
                .page("central-office");
    }

    @PostMapping({"/fr/equipe/bureau-central/rapports", "/en/team/central-office/reports"})
    Page freeze(Actor.Agent agent, Words w) {
        admit(agent);
        boolean fresh = reports.freeze(agent);
        if (fresh) {
            publications.bump();
        }
        return Page.redirect(
                CentralAddresses.reports(w.lang()) + "?done=" + (fresh ? "frozen" : "saved"));
    }

    @GetMapping({"/fr/barometre/rapports/{year:\\d{4}}", "/en/barometer/reports/{year:\\d{4}}"})
    Page show(@PathVariable int year, Words w) {
        return view(year, w).sheet().page("barometer");
    }

    @GetMapping({
        "/fr/barometre/rapports/{year:\\d{4}}.pdf",
        "/en/barometer/reports/{year:\\d{4}}.pdf"
    })
    ResponseEntity<byte[]> pdf(@PathVariable int year, Words w) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(view(year, w).pdf(letters));
    }

    /** What the digest is of. */
    @GetMapping({
        "/fr/barometre/rapports/{year:\\d{4}}.json",
        "/en/barometer/reports/{year:\\d{4}}.json"
    })
    ResponseEntity<String> json(@PathVariable int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        reports.content(year)
                                .orElseThrow(
                                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private ReportView view(int year, Words w) {
        return new ReportView(
                w,
                reports.of(year)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                w.typeset(holders.name(holders.rules().centralOffice(), w.lang())));
    }

    private void admit(Actor.Agent agent) {
        if (!holders.central(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
