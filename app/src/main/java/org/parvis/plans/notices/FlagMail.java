package org.parvis.plans.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.plans.Addresses;
import org.parvis.plans.Flag;
import org.parvis.plans.PlanWords;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail to a body on what is flagged: the sentences of its published plans, and a link. It is
 * put in the outbox in the transaction of the job that found it.
 */
@Component
class FlagMail {
    private final Post post;
    private final Organizations organizations;
    private final PlanWords names;
    private final MessageCatalogue messages;
    private final Settings settings;

    FlagMail(
            Post post,
            Organizations organizations,
            PlanWords names,
            MessageCatalogue messages,
            Settings settings) {
        this.post = post;
        this.organizations = organizations;
        this.names = names;
        this.messages = messages;
        this.settings = settings;
    }

    void send(JdbcClient sql, Home home, List<Flag> flags, Instant at) {
        String address = organizations.byHome(home).map(Organization::email).orElse(null);
        if (address == null) {
            return;
        }
        Words w = messages.forLanguage("fr");
        String all =
                flags.stream()
                        .map(flag -> "– " + names.flag(w, flag, ""))
                        .collect(Collectors.joining("\n"));
        post.send(
                sql,
                Message.email(
                        "plan-flags",
                        null,
                        address,
                        "fr",
                        w.say("plans.flags.mail.subject", flags.size()),
                        w.say(
                                "plans.flags.mail.text",
                                all,
                                settings.publicUrl() + Addresses.team("fr")),
                        "plan-flags:" + home + ":" + at.toEpochMilli()));
    }
}
