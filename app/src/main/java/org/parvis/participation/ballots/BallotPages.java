package org.parvis.participation.ballots;

import org.parvis.ds.Words;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page of a secret vote, and that where a receipt is looked for. */
@Controller
class BallotPages {
    private final Votes votes;
    private final Askings askings;
    private final HeldConsultations consultations;
    private final BallotKeys keys;
    private final ShownKeepers keepers;
    private final CountedVotes counted;

    BallotPages(
            Votes votes,
            Askings askings,
            HeldConsultations consultations,
            BallotKeys keys,
            ShownKeepers keepers,
            CountedVotes counted) {
        this.votes = votes;
        this.askings = askings;
        this.consultations = consultations;
        this.keys = keys;
        this.keepers = keepers;
        this.counted = counted;
    }

    @GetMapping({"/fr/consultations/{code}/vote", "/en/consultations/{code}/ballot"})
    Page vote(@PathVariable String code, Words w) {
        Consultation of = votes.find(code);
        Asking vote = askings.of(of);
        BallotView view =
                new BallotView(
                        w,
                        of,
                        askings.body(of.body(), w.lang()),
                        consultations.today(),
                        keys.of(vote).digest(),
                        keepers.of(of, w),
                        counted.of(vote).orElse(null));
        return Page.of("participation/ballots/vote", view)
                .title(w.say("participation.ballots.title", view.name()))
                .summary(view.question())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({"/fr/consultations/{code}/vote/recu", "/en/consultations/{code}/ballot/receipt"})
    Page receipt(@PathVariable String code, Words w) {
        return receipt(new ReceiptView(w, votes.find(code), "", ReceiptView.Answer.NONE));
    }

    @PostMapping({"/fr/consultations/{code}/vote/recu", "/en/consultations/{code}/ballot/receipt"})
    Page looked(
            @PathVariable String code, @RequestParam(defaultValue = "") String number, Words w) {
        Consultation of = votes.find(code);
        Asking vote = askings.of(of);
        String receipt = BallotReceipt.read(number).orElse(null);
        if (receipt == null) {
            return receipt(new ReceiptView(w, of, number, ReceiptView.Answer.WRONG)).status(422);
        }
        if (counted.close(vote).isEmpty()) {
            return receipt(new ReceiptView(w, of, receipt, ReceiptView.Answer.EARLY));
        }
        return receipt(
                new ReceiptView(
                        w,
                        of,
                        receipt,
                        counted.recorded(vote, receipt)
                                ? ReceiptView.Answer.RECORDED
                                : ReceiptView.Answer.UNKNOWN));
    }

    private static Page receipt(ReceiptView view) {
        return Page.of("participation/ballots/receipt", view)
                .title(view.w().say("participation.ballots.receipt.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }
}
