package org.parvis.forms.versions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who began a form that it has changed since. The message names no service: which one
 * it is, and what is asked again, is read behind the link. Whoever has no account is told by the
 * draft itself.
 */
@Component
class MoveMail {
    private final Post post;
    private final Accounts accounts;
    private final MessageCatalogue messages;
    private final Settings settings;

    MoveMail(Post post, Accounts accounts, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.accounts = accounts;
        this.messages = messages;
        this.settings = settings;
    }

    /** One message a move and account, in the transaction that moves the drafts. */
    void tell(JdbcClient sql, Move move, List<MoveTable.Sealed> drafts) {
        Set<UUID> told =
                drafts.stream()
                        .flatMap(draft -> Stream.ofNullable(draft.account()))
                        .collect(Collectors.toSet());
        post.send(sql, accounts.addressees(told).stream().map(to -> message(move, to)).toList());
    }

    private Message message(Move move, Account to) {
        Words w = messages.forLanguage(to.lang());
        String text =
                String.join(
                        "\n\n",
                        w.say("forms.moved.mail.text"),
                        settings.publicUrl() + Paths.mine(to.lang()),
                        w.say("forms.moved.mail.nothing"));
        return Message.email(
                        "draft-moved",
                        null,
                        to.email(),
                        to.lang(),
                        w.say("forms.moved.mail.subject"),
                        text,
                        "draft-moved:" + move.id() + ":" + to.id())
                .inBulk();
    }
}
