package org.parvis.disputes.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.Suspending;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The writing that suspends prescription, as a document that both keep. */
@Component
public class SuspensionDocument {
    private final SealedLetters letters;

    SuspensionDocument(SealedLetters letters) {
        this.letters = letters;
    }

    /** Sealed by the body under whose programme it was signed. */
    public LetterPdf of(
            Seats.Seat seat, Dispute dispute, Suspending rule, LocalDate from, LocalDate until) {
        Words w = letters.words(seat);
        Claim claim = dispute.claim().orElseThrow();
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(
                new Letter.Paragraph(
                        w.say(
                                "disputes.suspension.document.text",
                                w.dateLong(from),
                                w.dateLong(until))));
        blocks.add(
                new Letter.Provision(
                        rule.citation().in(w.lang()), w.typeset(rule.says().in(w.lang()))));
        blocks.addAll(SealedLetters.signed(dispute.suspension().signatures(), claim, w));
        return letters.seal(
                seat,
                w.say("disputes.suspension.document.title", claim.consumer(), claim.merchant()),
                List.of(w.say("disputes.suspension.document.summary")),
                blocks);
    }
}
