package org.parvis.disputes.papers;

import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Claim;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Signatures;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Papers of disputes as the body under whose programme they were made seals them. */
@Component
public class SealedLetters {
    private final Letters letters;
    private final LetterSeals seals;
    private final Organizations organizations;
    private final MessageCatalogue messages;
    private final DisputeDays days;

    SealedLetters(
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

    /** In the language of whose file it is. */
    public Words words(Seats.Seat seat) {
        return messages.forLanguage(seat.contact().lang());
    }

    /** Who signed, for whom, when. */
    static List<Letter.Block> signed(Signatures signatures, Claim claim, Words w) {
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Heading(w.say("disputes.document.signed")));
        for (Signatures.Signature it : signatures.all()) {
            blocks.add(
                    new Letter.Paragraph(
                            w.say(
                                    "disputes.document.by",
                                    it.name(),
                                    claim.name(it.side()),
                                    w.dateTime(it.at()))));
        }
        return blocks;
    }

    /**
     * Sealed today.
     *
     * @param seat of whose file it is
     */
    public LetterPdf seal(
            Seats.Seat seat, String title, List<String> summary, List<Letter.Block> blocks) {
        Words w = words(seat);
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
                        title,
                        summary,
                        blocks,
                        null,
                        null);
        return seals.seal(seat.file().home(), body, letters.pdf(letter), days.now());
    }
}
