package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileAdditions;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.post.IncomingMail;
import org.springframework.stereotype.Component;

/**
 * A mail that answers a notice goes to the file of that notice, as words whose sender is not
 * proven; any other waits at the desk of the body that answers for the mailbox.
 */
@Component
class MailReplies implements IncomingMail {
    private static final int LONGEST = 4000;

    private final FileAdditions additions;
    private final HeldFiles held;
    private final HeldMail pieces;
    private final NewItems items;
    private final LegalDates dates;
    private final Organizations organizations;
    private final IntakeSettings settings;
    private final Scenes scenes;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    MailReplies(
            FileAdditions additions,
            HeldFiles held,
            Cutting cutting,
            NewItems items,
            LegalDates dates,
            Organizations organizations,
            IntakeSettings settings,
            Scenes scenes,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId zone) {
        this.additions = additions;
        this.held = held;
        this.pieces = new HeldMail(cutting);
        this.items = items;
        this.dates = dates;
        this.organizations = organizations;
        this.settings = settings;
        this.scenes = scenes;
        this.words = messages.forLanguage("fr");
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean take(Mail mail) {
        return mail.file().filter(file -> toFile(file, mail)).isPresent() || toDesk(mail);
    }

    private boolean toFile(CaseFileId file, Mail mail) {
        UUID holder = Ids.next();
        try {
            boolean tooLong = mail.text().length() > LONGEST;
            return (!tooLong || pieces.words(holder, mail.text()))
                    && pieces.enclosed(holder, mail)
                            .filter(refused -> toFile(file, mail, holder, refused))
                            .isPresent();
        } finally {
            held.forget(holder); // what the file took is its own by now
        }
    }

    private boolean toFile(CaseFileId file, Mail mail, UUID holder, List<String> refused) {
        String text = shortened(mail.text());
        FileAdditions.Addition addition =
                new FileAdditions.Addition(
                        Channel.EMAIL.code(),
                        arrival(mail).legalOn(),
                        mail.from() + " " + mail.id(),
                        null,
                        w -> {
                            String all = text + HeldMail.said(refused, w);
                            return all.isBlank() ? mail.subject() : all;
                        },
                        holder);
        return additions.add(file, addition) instanceof Outcome.Ok<FileAdditions.Added>;
    }

    private boolean toDesk(Mail mail) {
        Optional<Organization> body = organizations.byCode(settings.mailFor());
        return body.isPresent() && toDesk(body.get().home(), mail);
    }

    private boolean toDesk(Home body, Mail mail) {
        UUID item = Ids.next();
        boolean kept = false;
        try {
            kept =
                    pieces.enclosed(item, mail)
                            .filter(refused -> pieces.words(item, written(mail, refused)))
                            .filter(refused -> waits(body, item, mail))
                            .isPresent();
            return kept;
        } finally {
            if (!kept) {
                held.forget(item);
            }
        }
    }

    private String written(Mail mail, List<String> refused) {
        return String.join(
                        "\n",
                        words.say("intake.mail.from", mail.from()),
                        words.say("intake.mail.subject", mail.subject()),
                        words.say("intake.mail.at", words.dateTime(mail.receivedAt())))
                + "\n\n"
                + mail.text()
                + HeldMail.said(refused, words);
    }

    private boolean waits(Home body, UUID item, Mail mail) {
        Item.Arrival said = arrival(mail);
        return scenes.<Integer>job(
                        jobs -> items.mail(jobs, body, item, "mail", said, clock.instant()))
                == 1;
    }

    /** Its first words; what is too long for a message comes as a text beside it. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halfSign = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halfSign ? LONGEST - 1 : LONGEST) + " …";
    }

    private Item.Arrival arrival(Mail mail) {
        ZonedDateTime at = mail.receivedAt().atZone(zone);
        LocalDate on = at.toLocalDate();
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        LegalDates.Found found = dates.of(Channel.EMAIL, null, on, time, "mail-header");
        return new Item.Arrival(
                on,
                time,
                "mail-header",
                null,
                Ids.NIL,
                clock.instant(),
                found.legal().on(),
                found.rule(),
                found.legal().reason());
    }
}
