package org.parvis.disputes.papers;

import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The agreement as a document that both keep: who does what until when, and who signed. */
@Component
public class AgreementDocument {
    private final SealedLetters letters;

    AgreementDocument(SealedLetters letters) {
        this.letters = letters;
    }

    /** Sealed by the body under whose programme it was made. */
    public LetterPdf of(
            Seats.Seat seat, Dispute dispute, Claim claim, DisputeAct.Accepted accepted) {
        Words w = letters.words(seat);
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Heading(w.say("disputes.document.obligations")));
        blocks.add(
                new Letter.Items(
                        accepted.terms().stream()
                                .map(promise -> PromiseWords.whole(promise, claim, w))
                                .toList(),
                        true));
        blocks.addAll(SealedLetters.signed(dispute.signatures(), claim, w));
        blocks.add(new Letter.Paragraph(w.say("disputes.document.means")));
        return letters.seal(
                seat,
                w.say("disputes.document.title", claim.consumer(), claim.merchant()),
                List.of(w.say("disputes.document.summary")),
                blocks);
    }
}
