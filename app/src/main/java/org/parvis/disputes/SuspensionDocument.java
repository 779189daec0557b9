package org.parvis.disputes;

import java.time.LocalDate;
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

/** The writing that suspends prescription, as a document that both keep. */
@Component
class SuspensionDocument {
    private final Letters letters;
    private final LetterSeals seals;
    private final Organizations organizations;
    private final MessageCatalogue messages;
    private final DisputeDays days;

    SuspensionDocument(
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

    /** Sealed by the body under whose programme it was signed. */
    LetterPdf of(Seats.Seat seat, Dispute dispute, Suspending rule, LocalDate until) {
        Words w = messages.forLanguage(seat.contact().lang());
        Claim claim = dispute.claim().orElseThrow();
        String body =
                organizations
                        .byHome(seat.file().home())
                        .map(Organization::name)
                        .map(name -> name.in(w.lang()))
                        .orElse("");
        Letter letter =
                new Letter(
                        w.lang(),
                        days.today(),
                        new Letter.Sender(body, "", List.of()),
                        List.of(),
                        seat.reference(),
                        w.say(
                                "disputes.suspension.document.title",
                                claim.consumer(),
                                claim.merchant()),
                        List.of(w.say("disputes.suspension.document.summary")),
                        blocks(dispute, claim, rule, until, w),
                        null,
                        null);
        return seals.seal(seat.file().home(), body, letters.pdf(letter), days.now());
    }

    private List<Letter.Block> blocks(
            Dispute dispute, Claim claim, Suspending rule, LocalDate until, Words w) {
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(
                new Letter.Paragraph(
                        w.say(
                                "disputes.suspension.document.text",
                                w.dateLong(days.today()),
                                w.dateLong(until))));
        blocks.add(
                new Letter.Provision(
                        rule.citation().in(w.lang()), w.typeset(rule.says().in(w.lang()))));
        blocks.add(new Letter.Heading(w.say("disputes.document.signed")));
        for (Side side : List.of(Side.CONSUMER, Side.MERCHANT)) {
            dispute.suspension()
                    .signature(side)
                    .ifPresent(it -> blocks.add(new Letter.Paragraph(signed(it, claim, w))));
        }
        return blocks;
    }

    private static String signed(SuspensionAct.Signed it, Claim claim, Words w) {
        return w.say(
                "disputes.document.by",
                it.name(),
                it.side() == Side.CONSUMER ? claim.consumer() : claim.merchant(),
                w.dateTime(it.at()));
    }
}
