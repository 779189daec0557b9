package org.parvis.participation.told;

import java.time.Instant;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written to those who are told. Each letter says how it ends. */
@Component
class TellingLetters {
    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    TellingLetters(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** Asks whether whoever reads that address wants to be told. */
    void ask(JdbcClient jobs, Listener to, Consultation of, Instant now) {
        Words w = messages.forLanguage(to.lang());
        String name = of.name().in(w.lang());
        String key = Message.pressed("consultation-told:" + to.id(), now);
        post.send(
                jobs,
                Message.email(
                                "consultation-told",
                                null,
                                to.address(),
                                w.lang(),
                                w.say("participation.told.mail.ask.subject", name),
                                w.say(
                                        "participation.told.mail.ask.text",
                                        name,
                                        site + ParticipationPaths.told(to.token(), w.lang()),
                                        Telling.YES),
                                key)
                        .leaving(site + TellingDoor.leave(to.token())));
    }

    /**
     * Says that something came of a theme.
     *
     * @param what an answer was given, or something was said of a commitment
     * @param id of what is told: written twice it goes once
     */
    Message news(Listener to, Consultation of, Consultation.Theme theme, What what, UUID id) {
        Words w = messages.forLanguage(to.lang());
        String name = theme.name().in(w.lang());
        String subject = w.say("participation.told.mail." + what.word() + ".subject", name);
        String text =
                w.say(
                        "participation.told.mail." + what.word() + ".text",
                        name,
                        of.name().in(w.lang()),
                        site
                                + ParticipationPaths.outcome(of.code(), w.lang())
                                + "#t-"
                                + theme.code(),
                        site + ParticipationPaths.told(to.token(), w.lang()));
        return Message.email(
                        "consultation-news",
                        null,
                        to.address(),
                        w.lang(),
                        subject,
                        text,
                        "consultation-news:" + id)
                .leaving(site + TellingDoor.leave(to.token()))
                .inBulk();
    }

    /** What came of a theme. */
    enum What {
        ANSWER("answer"),
        COMMITMENT("commitment");

        private final String word;

        What(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static What of(String word) {
            return word.equals(ANSWER.word) ? ANSWER : COMMITMENT;
        }
    }
}
