package org.parvis.participation.budget;

import java.nio.charset.StandardCharsets;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.platform.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What came of a budget once it is closed, and what anybody needs to count it again. */
@Controller
class BudgetResultPages {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final HeldConsultations consultations;
    private final Askings askings;
    private final BudgetSeals seals;
    private final KeptBallots ballots;
    private final BudgetCounts counts;

    BudgetResultPages(
            HeldConsultations consultations,
            Askings askings,
            BudgetSeals seals,
            KeptBallots ballots,
            BudgetCounts counts) {
        this.consultations = consultations;
        this.askings = askings;
        this.seals = seals;
        this.ballots = ballots;
        this.counts = counts;
    }

    @GetMapping({
        "/fr/consultations/{code}/budget/resultat",
        "/en/consultations/{code}/budget/result"
    })
    Page result(@PathVariable String code, Words w) {
        Consultation of = consultation(code);
        if (of.last(Tool.BUDGET).filter(consultations.today()::isAfter).isEmpty()) {
            return Page.redirect(BudgetPaths.choose(code, w.lang()));
        }
        InForce force = seals.inForce(of);
        ResultHead head = new ResultHead(w, of, askings.body(of.body(), w.lang()), force);
        return switch (counts.of(of, force)) {
            case Tally.Done done -> shown(new ResultPage(head, done));
            case Tally.Counting counting -> waits(head, counting);
            case Tally.Waiting waiting -> waits(head, waiting);
            case Tally.Nobody nobody -> waits(head, nobody);
            case Tally.Altered altered -> waits(head, altered);
            case Tally.Endless endless -> waits(head, endless);
        };
    }

    private static Page shown(ResultPage page) {
        return Page.of("participation/budget/result", page)
                .title(page.title())
                .summary(page.head().name())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    private static Page waits(ResultHead head, Tally tally) {
        return Page.of("participation/budget/waiting", new WaitingPage(head, tally))
                .title(head.w().say("participation.budget.result"))
                .summary(head.name())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({
        "/fr/consultations/{code}/budget/bulletins.pb",
        "/en/consultations/{code}/budget/ballots.pb"
    })
    ResponseEntity<byte[]> ballots(@PathVariable String code) {
        return ballots.file(consultation(code))
                .filter(text -> !text.isEmpty())
                .map(text -> file(text, code + ".pb"))
                .orElseThrow(BudgetResultPages::none);
    }

    @GetMapping({
        "/fr/consultations/{code}/budget/regle.txt",
        "/en/consultations/{code}/budget/rule.txt"
    })
    ResponseEntity<byte[]> rule(@PathVariable String code) {
        Seal seal = seals.inForce(consultation(code)).seal();
        if (seal == null) {
            throw none();
        }
        return file(seal.words(), code + ".txt");
    }

    private static ResponseEntity<byte[]> file(String text, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Consultation consultation(String code) {
        return consultations.find(code, Tool.BUDGET).orElseThrow(BudgetResultPages::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
