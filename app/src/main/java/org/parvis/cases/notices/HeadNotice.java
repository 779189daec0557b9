package org.parvis.cases.notices;

import java.util.UUID;
import org.parvis.cases.desk.Offices;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.identity.Accounts;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who answer for a body what the law did in its place. */
@Component
class HeadNotice {
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final Offices offices;
    private final Accounts accounts;

    HeadNotice(
            Post post,
            MessageCatalogue messages,
            Settings settings,
            Offices offices,
            Accounts accounts) {
        this.post = post;
        this.messages = messages;
        this.settings = settings;
        this.offices = offices;
        this.accounts = accounts;
    }

    /** The head of the body is told that the law answered in its place (A-2.1, s. 52). */
    void tell(JdbcClient jobs, ActNotice act) {
        Words w = messages.forLanguage("fr");
        String link = settings.publicUrl() + "/fr/equipe/dossiers/" + act.reference();
        for (UUID head : offices.heads(act.file().home(), act.service())) {
            offices.accountOf(head)
                    .flatMap(accounts::addressee)
                    .ifPresent(
                            account ->
                                    post.send(
                                            jobs,
                                            Message.email(
                                                    "effected-head",
                                                    act.file(),
                                                    account.email(),
                                                    "fr",
                                                    w.say(
                                                            "cases.mail.head.subject",
                                                            act.reference()),
                                                    w.say(
                                                            "cases.mail.head.text",
                                                            act.reference(),
                                                            link),
                                                    "effected-head:" + head + ":" + act.key())));
        }
    }
}
