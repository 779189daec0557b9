package org.parvis.identity;

import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.stereotype.Component;

/**
 * Tells the owner, at their address, that a way of entering their account came or went: who did not
 * do it learns of it.
 */
@Component
class WayNotices {
    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    WayNotices(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    void added(Account account, WayKind kind) {
        tell(account, "added", kind);
    }

    void removed(Account account, WayKind kind) {
        tell(account, "removed", kind);
    }

    private void tell(Account account, String what, WayKind kind) {
        Words w = messages.forLanguage(account.lang());
        String way = w.say("identity.way." + kind.code());
        post.send(
                Message.email(
                        "account-security",
                        null,
                        account.email(),
                        account.lang(),
                        w.say("identity.mail.way." + what + ".subject"),
                        String.join(
                                "\n\n",
                                w.say("identity.mail.way." + what + ".text", way),
                                w.say("identity.mail.way.notYou"),
                                site + SecurityPages.path(account.lang())),
                        "way:" + Ids.next()));
    }
}
