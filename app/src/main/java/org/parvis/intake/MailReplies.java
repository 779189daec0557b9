package org.parvis.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.cases.FileAdditions;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
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
    private final Cutting cutting;
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
        this.cutting = cutting;
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
        String text = shortened(holder, mail);
        List<String> refused = enclosed(holder, mail);
        FileAdditions.Addition addition =
                new FileAdditions.Addition(
                        Channel.EMAIL.code(),
                        arrival(mail).legalOn(),
                        mail.from() + " " + mail.id(),
                        null,
                        w -> {
                            String all = text + said(refused, w);
                            return all.isBlank() ? mail.subject() : all;
                        },
                        holder);
        boolean added = additions.add(file, addition) instanceof Outcome.Ok<FileAdditions.Added>;
        if (!added) {
            held.forget(holder);
        }
        return added;
    }

    private boolean toDesk(Mail mail) {
        Optional<Organization> body = organizations.byCode(settings.mailFor());
        if (body.isEmpty()) {
            return false;
        }
        UUID item = Ids.next();
        StringBuilder text = new StringBuilder();
        text.append(words.say("intake.mail.from", mail.from())).append('\n');
        text.append(words.say("intake.mail.subject", mail.subject())).append('\n');
        text.append(words.say("intake.mail.at", words.dateTime(mail.receivedAt()))).append("\n\n");
        text.append(mail.text()).append(said(enclosed(item, mail), words));
        keep(item, "courriel.txt", text.toString());
        Item.Arrival said = arrival(mail);
        int kept =
                scenes.job(
                        jobs ->
                                items.mail(
                                        jobs,
                                        body.get().home(),
                                        item,
                                        "mail",
                                        said,
                                        clock.instant()));
        return kept == 1;
    }

    /** Its words; what is too long for a message comes as a text beside it. */
    private String shortened(UUID holder, Mail mail) {
        if (mail.text().length() <= LONGEST) {
            return mail.text();
        }
        keep(holder, "courriel.txt", mail.text());
        boolean halfSign = Character.isHighSurrogate(mail.text().charAt(LONGEST - 1));
        return mail.text().substring(0, halfSign ? LONGEST - 1 : LONGEST) + " …";
    }

    /** Holds its files like any document from outside; the names of those that were refused. */
    private List<String> enclosed(UUID holder, Mail mail) {
        List<String> refused = new ArrayList<>();
        for (Enclosed file : mail.files()) {
            boolean kept =
                    file.content().length > 0
                            && cutting.keep(
                                    holder,
                                    file.name(),
                                    file.content().length,
                                    new ByteArrayInputStream(file.content()));
            if (!kept) {
                refused.add(file.name());
            }
        }
        return refused;
    }

    private static String said(List<String> refused, Words w) {
        return refused.stream()
                .map(name -> "\n\n" + w.say("intake.mail.refused", name))
                .collect(Collectors.joining());
    }

    private void keep(UUID holder, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cutting.keep(holder, name, bytes.length, new ByteArrayInputStream(bytes));
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
