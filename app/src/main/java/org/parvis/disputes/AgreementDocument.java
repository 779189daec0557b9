package org.parvis.disputes;

import java.util.ArrayList;
import java.util.List;
import org.parvis.documents.Letter;
import org.parvis.documents.LetterPdf;
import org.parvis.documents.LetterSeals;
import org.parvis.documents.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** The agreement as a document that both keep: who does what until when, and who signed. */
@Component
class AgreementDocument {
    private final Letters letters;
    private final LetterSeals seals;
    private final Organizations organizations;
    private final MessageCatalogue messages;
    private final DisputeDays days;

    AgreementDocument(
            Letters letters,
            LetterSeals seals,
            Organizations organizations,
            MessageCatalogue messages,
            DisputeDays days) {
        this.letters = letters;
        this.seals = seals;
        this.organizations = organizations;
        this.messages = messages;
        this.days = days;
    }

    /** Sealed by the body under whose programme it was made. */
    LetterPdf of(Seats.Seat seat, Dispute dispute, Claim claim, DisputeAct.Accepted accepted) {
        Words w = messages.forLanguage(seat.contact().lang());
        String body =
                organizations
                        .byHome(seat.file().home())
                        .map(Organization::name)
                        .map(name -> name.in(w.lang()))
                        .orElse("");
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Heading(w.say("disputes.document.obligations")));
        blocks.add(
                new Letter.Items(
                        accepted.terms().stream()
                                .map(promise -> PromiseWords.whole(promise, claim, w))
                                .toList(),
                        true));
        blocks.add(new Letter.Heading(w.say("disputes.document.signed")));
        for (Side side : List.of(Side.CONSUMER, Side.MERCHANT)) {
            dispute.signature(side)
                    .ifPresent(it -> blocks.add(new Letter.Paragraph(signed(it, claim, w))));
        }
        blocks.add(new Letter.Paragraph(w.say("disputes.document.means")));
        Letter letter =
                new Letter(
                        w.lang(),
                        days.today(),
                        new Letter.Sender(body, "", List.of()),
                        List.of(),
                        seat.reference(),
                        w.say("disputes.document.title", claim.consumer(), claim.merchant()),
                        List.of(w.say("disputes.document.summary")),
                        blocks,
                        null,
                        null);
        return seals.seal(seat.file().home(), body, letters.pdf(letter), days.now());
    }

    private String signed(DisputeAct.Signed it, Claim claim, Words w) {
        return w.say(
                "disputes.document.by",
                it.name(),
                it.side() == Side.CONSUMER ? claim.consumer() : claim.merchant(),
                w.dateTime(it.at()));
    }
}
