package org.parvis.participation.doors;

import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.budget.BudgetSheets;
import org.parvis.participation.voices.Statement;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The sheet of paper: it can be printed from the day on which the consultation is announced. */
@Controller
class PrintedSheetPages {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Voices voices;
    private final BudgetSheets sheets;

    PrintedSheetPages(
            HeldConsultations consultations, Askings askings, Voices voices, BudgetSheets sheets) {
        this.consultations = consultations;
        this.askings = askings;
        this.voices = voices;
        this.sheets = sheets;
    }

    @GetMapping({"/fr/consultations/{code}/papier", "/en/consultations/{code}/paper"})
    Page paper(@PathVariable String code, Words w) {
        Consultation of =
                consultations
                        .find(code)
                        .filter(Consultation::onPaper)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(ParticipationPaths.paper(code, other));
        }
        boolean over = of.lastOnPaper().filter(consultations.today()::isAfter).isPresent();
        var view =
                new PaperView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        Statement.all(of, voices.open(askings.of(of)), w.lang()),
                        OnSheet.printed(of, consultations.today()),
                        sheets.printed(of, w).orElse(null),
                        over ? null : SheetNumber.made(code));
        return Page.of("participation/doors/paper", view)
                .title(w.say("participation.paper.title", view.name()))
                .nav(ParticipationPaths.MENU);
    }
}
