package org.parvis.strategy.declared;

import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks a body, where it has an address, to confirm or correct: how many, and where to look. It is
 * put in the outbox in the transaction of the job that found it.
 */
@Component
class ContradictionMail {
    private final Post post;
    private final Organizations organizations;
    private final MessageCatalogue messages;
    private final Settings settings;

    ContradictionMail(
            Post post, Organizations organizations, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.organizations = organizations;
        this.messages = messages;
        this.settings = settings;
    }

    void send(JdbcClient sql, Home home, List<Contradiction> ones) {
        String address = organizations.byHome(home).map(Organization::email).orElse(null);
        if (address == null) {
            return;
        }
        Words w = messages.forLanguage("fr");
        post.send(
                sql,
                Message.email(
                        "figures-contested",
                        null,
                        address,
                        "fr",
                        w.say("strategy.contested.mail.subject", ones.size()),
                        w.say(
                                "strategy.contested.mail.text",
                                ones.size(),
                                settings.publicUrl() + DeclaredPages.path(w)),
                        "figures-contested:"
                                + ones.getFirst().id()
                                + ":"
                                + ones.getFirst().since().toEpochMilli()));
    }
}
