package org.parvis.post;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.Scenes;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A mail that answers what was written, about a file, to somebody who is no party heard there by
 * mail: an expert, whoever answers for a body, somebody at the table of a dispute. Taken as words
 * of the file it would be put in the mouth of another, and read by those whom it is not for. Nobody
 * reads it; whoever was written to is told, at the address that was written to and at no other.
 */
@Component
@Order(UnheardReplies.BEFORE_THOSE_WHO_READ)
class UnheardReplies implements IncomingMail {
    static final int BEFORE_THOSE_WHO_READ = 0;

    private static final String KIND = "unheard";

    private final Scenes scenes;
    private final Post post;
    private final MessageCatalogue messages;
    private final InstantSource clock;
    private final ZoneId zone;

    UnheardReplies(
            Scenes scenes,
            Post post,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public boolean take(Mail mail) {
        Answered answers = mail.answers();
        if (answers == null || answers.party() != null) {
            return false;
        }
        return scenes.<Boolean>job(jobs -> told(jobs, answers.message()));
    }

    /** Two machines that answer each other stop here: what says so is not answered again. */
    private boolean told(JdbcClient jobs, UUID id) {
        StoredMessage message = StoredMessage.find(jobs, id).orElse(null);
        MessageContent content = message == null ? null : post.open(jobs, message);
        String to = content == null ? null : content.email();
        if (message == null || content == null || to == null) {
            return false;
        }
        if (!message.kind().equals(KIND)) {
            post.send(jobs, notice(message, content, to));
        }
        return true;
    }

    /** Once a day for a message; it says again what the message said, to whom it said it. */
    private Message notice(StoredMessage message, MessageContent content, String to) {
        Words w = messages.forLanguage(message.lang());
        return Message.email(
                KIND,
                message.file(),
                to,
                message.lang(),
                w.say("post.unheard.subject"),
                w.say("post.unheard.text", content.subject()) + "\n\n" + content.text(),
                KIND + ":" + message.id() + ":" + LocalDate.ofInstant(clock.instant(), zone));
    }
}
