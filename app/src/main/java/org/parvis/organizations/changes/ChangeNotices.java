package org.parvis.organizations.changes;

import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangePaths;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to those who can approve a proposed change, in the transaction that proposes it: what
 * waits for two is not found by chance. The mail says neither who, nor what; it leads to the
 * proposal.
 */
@Component
class ChangeNotices implements Announcement {
    private final Post post;
    private final Accounts accounts;
    private final MessageCatalogue messages;
    private final String site;

    ChangeNotices(Post post, Accounts accounts, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.accounts = accounts;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    @Override
    public void proposed(JdbcClient jobs, Change change, Iterable<UUID> approvers) {
        for (UUID approver : approvers) {
            accounts.addressee(approver).ifPresent(account -> send(jobs, change, account));
        }
    }

    private void send(JdbcClient jobs, Change change, Account account) {
        String lang = messages.languages().contains(account.lang()) ? account.lang() : "fr";
        Words w = messages.forLanguage(lang);
        post.send(
                jobs,
                Message.email(
                        "change-proposed",
                        null,
                        account.email(),
                        lang,
                        w.say("organizations.mail.proposed.subject"),
                        String.join(
                                "\n\n",
                                w.say("organizations.mail.proposed.text"),
                                site + ChangePaths.one(change.id(), w),
                                w.say(
                                        "organizations.mail.proposed.until",
                                        w.dateTime(change.expiresAt()))),
                        "change-proposed:" + change.id() + ":" + account.id()));
    }
}
