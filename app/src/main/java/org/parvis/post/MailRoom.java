package org.parvis.post;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.parvis.platform.Scenes;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Hands queued mail to the server, a few at a time, with no transaction open: a node that dies
 * loses nothing, and what keeps failing is parked where somebody sees it. A server that does not
 * answer ends the round, so that one wait is all it costs.
 */
@Component
class MailRoom {
    private final Scenes scenes;
    private final Leaving leaving;
    private final MailServer server;
    private final PostSettings settings;
    private final TemplateEngine templates;
    private final InstantSource clock;

    MailRoom(
            Scenes scenes,
            Leaving leaving,
            MailServer server,
            PostSettings settings,
            TemplateEngine templates,
            InstantSource clock) {
        this.scenes = scenes;
        this.leaving = leaving;
        this.server = server;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** Sends what is due; how many messages left. */
    int round() {
        if (!server.configured()) {
            return 0;
        }
        int left = 0;
        List<StoredMessage> taken = leaving.take(Medium.EMAIL);
        for (int i = 0; i < taken.size(); i++) {
            switch (hand(taken.get(i))) {
                case LEFT -> left++;
                case STAYED -> {}
                case SERVER_DOWN -> {
                    leaving.giveBack(taken.subList(i + 1, taken.size()), settings.firstRetry());
                    return left;
                }
            }
        }
        return left;
    }

    private enum Handed {
        LEFT,
        STAYED,
        SERVER_DOWN
    }

    /** Mail that belongs to no case file has no schedule of its own: it is kept a month. */
    int clean() {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        delete from post.messages
                                        where file is null and made_at < :before
                                        """)
                                .param(
                                        "before",
                                        clock.instant()
                                                .minus(settings.keep())
                                                .atOffset(ZoneOffset.UTC))
                                .update());
    }

    /** The body in HTML: the sender's own, or the text laid out. */
    String html(String lang, MessageContent content) {
        String own = content.html();
        if (own != null) {
            return own;
        }
        StringOutput out = new StringOutput();
        templates.render(
                "post/mail.jte",
                Map.of("page", MailPage.of(lang, content.subject(), content.text())),
                out);
        return out.toString();
    }

    private Handed hand(StoredMessage message) {
        MessageContent content = leaving.open(message);
        if (content == null) {
            leaving.failed(message, "erased");
            return Handed.STAYED;
        }
        String to = content.email();
        if (to == null || !MailServer.plausible(to)) {
            leaving.failed(message, "address");
            return Handed.STAYED;
        }
        try {
            server.deliver(
                    message.id(),
                    to,
                    message.lang(),
                    content.subject(),
                    content.text(),
                    html(message.lang(), content),
                    content.leave());
            leaving.sent(message);
            return Handed.LEFT;
        } catch (MailException | MessagingException e) {
            return failed(message, e);
        }
    }

    private Handed failed(StoredMessage message, Exception e) {
        return switch (MailServer.failure(e)) {
            case ADDRESS -> {
                leaving.refused(message, "rejected");
                yield Handed.STAYED;
            }
            case MESSAGE -> {
                // the server's reply may repeat the address: only the kind of failure is kept
                leaving.again(message, e.getClass().getSimpleName());
                yield Handed.STAYED;
            }
            case SERVER -> {
                leaving.again(message, e.getClass().getSimpleName());
                yield Handed.SERVER_DOWN;
            }
        };
    }
}
