package org.parvis.cases;

import java.util.Optional;
import org.parvis.audit.Reasons;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the person of a protected file, at once, that a member of the body opened it. The message
 * names the member, whose name is public, and says nothing of the file.
 */
@Component
class GlassNotice {
    private static final int FIRST = 1;

    private final Scenes scenes;
    private final CaseStore store;
    private final Offices offices;
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;

    GlassNotice(
            Scenes scenes,
            CaseStore store,
            Offices offices,
            Post post,
            MessageCatalogue messages,
            Settings settings) {
        this.scenes = scenes;
        this.store = store;
        this.offices = offices;
        this.post = post;
        this.messages = messages;
        this.settings = settings;
    }

    /** Written before the file opens: an opening without its notice cannot happen. */
    void send(CaseFileId file, String reference, Actor.Agent agent, Reasons.Given given) {
        scenes.job(
                jobs -> {
                    address(jobs, file)
                            .ifPresent(to -> write(jobs, file, reference, agent, given, to));
                    return file;
                });
    }

    private record To(String email, String lang) {}

    private Optional<To> address(JdbcClient jobs, CaseFileId file) {
        String lang = store.find(jobs, file).map(CaseFile::lang).orElse("fr");
        return store.content(jobs, file, FIRST)
                .filter(ActContent.Received.class::isInstance)
                .map(content -> ((ActContent.Received) content).requester().email())
                .filter(email -> !email.isBlank())
                .map(email -> new To(email, lang));
    }

    private void write(
            JdbcClient jobs,
            CaseFileId file,
            String reference,
            Actor.Agent agent,
            Reasons.Given given,
            To to) {
        Words w = messages.forLanguage(to.lang());
        post.send(
                jobs,
                Message.email(
                        "glass",
                        file,
                        to.email(),
                        to.lang(),
                        w.say("cases.mail.glass.subject", reference),
                        w.say(
                                "cases.mail.glass.text",
                                reference,
                                offices.nameOf(agent.member()),
                                w.dateTime(given.at()),
                                settings.publicUrl() + FilePages.path(reference, w)),
                        "glass:" + given.id()));
    }
}
