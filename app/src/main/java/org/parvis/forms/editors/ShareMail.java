package org.parvis.forms.editors;

import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.stereotype.Component;

/**
 * The message that carries the link of a share. It names nobody and no service: who asks for what
 * is read behind the link.
 */
@Component
public class ShareMail {
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;

    ShareMail(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.settings = settings;
    }

    void invite(Share share, String to, String code, String lang) {
        Words w = messages.forLanguage(lang);
        String kind = share.attests() ? "together.mail.attest" : "together.mail.invite";
        String text =
                String.join(
                        "\n\n",
                        w.say(kind + ".text"),
                        link(code, lang),
                        w.say("together.mail.until", w.dateTime(share.expiresAt())),
                        w.say("together.mail.unknown"));
        post.send(
                Message.email(
                        "share",
                        null,
                        to,
                        lang,
                        w.say(kind + ".subject"),
                        text,
                        "share:" + share.id()));
    }

    /** The whole address that opens a share. */
    public String link(String code, String lang) {
        return settings.publicUrl() + Paths.link(lang) + "/" + code;
    }
}
