package org.parvis.disputes.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.DisputeProgram;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * What a letter to somebody at a table says: that there is something to read, and the way to it.
 */
@Component
class LetterText {
    private final Letters letters;
    private final Organizations organizations;
    private final MessageCatalogue messages;
    private final String site;
    private final DisputeDays days;

    LetterText(
            Letters letters,
            Organizations organizations,
            MessageCatalogue messages,
            Settings settings,
            DisputeDays days) {
        this.letters = letters;
        this.organizations = organizations;
        this.messages = messages;
        this.site = settings.publicUrl();
        this.days = days;
    }

    /** Why somebody is written to. */
    enum What {
        /** They are asked to come. */
        INVITATION,
        /** Something happened since they came. */
        NEWS,
        /** They asked for another code. */
        CODE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Words words(Seats.Seat seat) {
        return messages.forLanguage(seat.contact().lang());
    }

    /** How whoever prints it sees it called. */
    String title(Seats.Seat seat, What what) {
        return words(seat).say("disputes.letter." + what.code() + ".title", seat.reference());
    }

    static List<String> address(Seats.Seat seat) {
        List<String> lines = new ArrayList<>();
        lines.add(seat.contact().name());
        lines.addAll(seat.contact().reach().postal());
        return lines;
    }

    /**
     * On paper.
     *
     * @param code that opens once, and stands nowhere else
     */
    LetterPdf pdf(Seats.Seat seat, What what, DisputeProgram program, String code) {
        Words w = words(seat);
        String key = "disputes.letter." + what.code();
        Organization body = organizations.byHome(seat.file().home()).orElseThrow();
        return letters.pdf(
                new Letter(
                        w.lang(),
                        days.today(),
                        new Letter.Sender(body.name().in(w.lang()), "", List.of()),
                        address(seat),
                        seat.reference(),
                        w.say(key + ".subject", seat.reference()),
                        List.of(w.say(key + ".summary")),
                        blocks(seat, key, program, code),
                        null,
                        null));
    }

    private List<Letter.Block> blocks(
            Seats.Seat seat, String key, DisputeProgram program, String code) {
        Words w = words(seat);
        String link = site + DisputePaths.invitation(seat.contact().token(), w);
        return List.of(
                new Letter.Paragraph(w.say(key + ".text", program.answering().letterDays())),
                new Letter.Heading(w.say("disputes.letter.open")),
                new Letter.Items(
                        List.of(
                                w.say("disputes.letter.open.link", link),
                                w.say("disputes.letter.open.code", code),
                                w.say("disputes.letter.open.email")),
                        true),
                new Letter.Code(link, w.say("disputes.letter.square")),
                new Letter.Paragraph(w.say("disputes.letter.secret")),
                new Letter.Paragraph(w.say("disputes.letter.answer")));
    }
}
