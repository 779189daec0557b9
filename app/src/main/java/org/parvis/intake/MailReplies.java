package org.parvis.intake;

import java.util.List;
import java.util.UUID;
import org.parvis.cases.FileAdditions;
import org.parvis.documents.HeldFiles;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.post.IncomingMail;
import org.springframework.stereotype.Component;

/**
 * A mail that answers a notice to a party of a file goes to that file, as words of that party whose
 * sender is not proven; any other waits at the desk of the body that answers for the mailbox.
 */
@Component
class MailReplies implements IncomingMail {
    private static final int LONGEST = 4000;

    private final FileAdditions additions;
    private final HeldFiles held;
    private final HeldMail pieces;
    private final MailItems desk;
    private final MailDates dates;

    MailReplies(
            FileAdditions additions,
            HeldFiles held,
            Cutting cutting,
            MailItems desk,
            MailDates dates) {
        this.additions = additions;
        this.held = held;
        this.pieces = new HeldMail(cutting);
        this.desk = desk;
        this.dates = dates;
    }

    @Override
    public boolean take(Mail mail) {
        Answered answers = mail.answers();
        Integer party = answers == null ? null : answers.party();
        return (answers != null && party != null && toFile(answers.file(), party, mail))
                || desk.take(mail, dates.of(mail));
    }

    private boolean toFile(CaseFileId file, int party, Mail mail) {
        UUID holder = Ids.next();
        try {
            boolean tooLong = mail.text().length() > LONGEST;
            return (!tooLong || pieces.words(holder, mail.text()))
                    && pieces.enclosed(holder, mail)
                            .filter(refused -> toFile(file, party, added(mail, holder, refused)))
                            .isPresent();
        } finally {
            held.forget(holder); // what the file took is its own by now
        }
    }

    private boolean toFile(CaseFileId file, int party, FileAdditions.Addition addition) {
        return additions.add(file, party, addition) instanceof Outcome.Ok<FileAdditions.Added>;
    }

    private FileAdditions.Addition added(Mail mail, UUID holder, List<String> refused) {
        String text = shortened(mail.text());
        return new FileAdditions.Addition(
                Channel.EMAIL.code(),
                dates.of(mail).legalOn(),
                mail.from() + " " + mail.id(),
                null,
                w -> {
                    String all = text + HeldMail.said(refused, w);
                    return all.isBlank() ? mail.subject() : all;
                },
                holder);
    }

    /** Its first words; what is too long for a message comes as a text beside it. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halfSign = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halfSign ? LONGEST - 1 : LONGEST) + " …";
    }
}
