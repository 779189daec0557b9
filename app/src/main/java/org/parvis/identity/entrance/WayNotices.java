package org.parvis.identity.entrance;

import java.time.Instant;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.WayKind;
import org.parvis.identity.sessions.DeviceWords;
import org.parvis.identity.web.AccountPaths;
import org.parvis.kernel.Ids;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.stereotype.Component;

/**
 * Tells the owner, at their address, that a way of entering their account came or went, or that
 * somebody entered or tried to: who did not do it learns of it.
 */
@Component
public class WayNotices {
    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    WayNotices(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    public void added(Account account, WayKind kind) {
        tell(account, "added", kind);
    }

    public void removed(Account account, WayKind kind) {
        tell(account, "removed", kind);
    }

    /** It was opened in a browser that was never seen before. */
    void entered(Account account, WayKind by, String device, Instant at) {
        Words w = messages.forLanguage(account.lang());
        String how = w.say("identity.way." + by.code());
        tell(
                account,
                "entered",
                w.say(
                        "identity.mail.way.entered.text",
                        DeviceWords.say(device, w),
                        w.dateTime(at),
                        how));
    }

    /** Second proofs are refused: somebody has the first. */
    void refused(Account account, long many, String device, Instant at) {
        Words w = messages.forLanguage(account.lang());
        tell(
                account,
                "refused",
                w.say(
                        "identity.mail.way.refused.text",
                        many,
                        DeviceWords.say(device, w),
                        w.dateTime(at)));
    }

    private void tell(Account account, String what, WayKind kind) {
        Words w = messages.forLanguage(account.lang());
        String way = w.say("identity.way." + kind.code());
        tell(account, what, w.say("identity.mail.way." + what + ".text", way));
    }

    private void tell(Account account, String what, String text) {
        Words w = messages.forLanguage(account.lang());
        post.send(
                Message.email(
                        "account-security",
                        null,
                        account.email(),
                        account.lang(),
                        w.say("identity.mail.way." + what + ".subject"),
                        String.join(
                                "\n\n",
                                text,
                                w.say("identity.mail.way.notYou"),
                                site + AccountPaths.security(account.lang())),
                        "way:" + Ids.next()));
    }
}
