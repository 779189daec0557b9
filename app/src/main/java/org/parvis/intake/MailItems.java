package org.parvis.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.post.IncomingMail;
import org.springframework.stereotype.Component;

/** A mail that answers no notice waits at the desk of the body that answers for the mailbox. */
@Component
class MailItems {
    private final HeldFiles held;
    private final HeldMail pieces;
    private final NewItems items;
    private final Organizations organizations;
    private final IntakeSettings settings;
    private final Scenes scenes;
    private final Words words;

    MailItems(
            HeldFiles held,
            Cutting cutting,
            NewItems items,
            Organizations organizations,
            IntakeSettings settings,
            Scenes scenes,
            MessageCatalogue messages) {
        this.held = held;
        this.pieces = new HeldMail(cutting);
        this.items = items;
        this.organizations = organizations;
        this.settings = settings;
        this.scenes = scenes;
        this.words = messages.forLanguage("fr");
    }

    /** Whether some body answers for the mailbox and the mail now waits at its desk, whole. */
    boolean take(IncomingMail.Mail mail, Item.Arrival said) {
        Optional<Organization> body = organizations.byCode(settings.mailFor());
        return body.isPresent() && take(body.get().home(), mail, said);
    }

    private boolean take(Home body, IncomingMail.Mail mail, Item.Arrival said) {
        UUID item = Ids.next();
        boolean kept = false;
        try {
            kept =
                    pieces.enclosed(item, mail)
                            .filter(refused -> pieces.words(item, written(mail, refused)))
                            .filter(refused -> waits(body, item, mail, said))
                            .isPresent();
            return kept;
        } finally {
            if (!kept) {
                held.forget(item);
            }
        }
    }

    private String written(IncomingMail.Mail mail, List<String> refused) {
        return String.join(
                        "\n",
                        words.say("intake.mail.from", mail.from()),
                        words.say("intake.mail.subject", mail.subject()),
                        words.say("intake.mail.at", words.dateTime(mail.receivedAt())))
                + "\n\n"
                + mail.text()
                + HeldMail.said(refused, words);
    }

    private boolean waits(Home body, UUID item, IncomingMail.Mail mail, Item.Arrival said) {
        return scenes.<Integer>job(
                        jobs -> items.mail(jobs, body, item, "mail", said, said.saidAt()))
                == 1;
    }
}
