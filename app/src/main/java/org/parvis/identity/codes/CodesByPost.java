package org.parvis.identity.codes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.web.AccountPaths;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.stereotype.Component;

/** Codes in short mails, in the language of the page that asked for them. */
@Component
class CodesByPost implements CodeMessages {
    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    CodesByPost(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    @Override
    public void send(
            UUID id, EmailAddress to, String lang, Purpose purpose, @Nullable String code) {
        Words w = messages.forLanguage(lang);
        String what = "identity.mail." + what(purpose, code != null);
        String text =
                code == null
                        ? String.join(
                                "\n\n", w.say(what + ".text"), site + AccountPaths.signIn(lang))
                        : String.join(
                                "\n\n",
                                w.say(what + ".text", code),
                                w.say("identity.mail.valid", purpose.valid().toMinutes()));
        post.send(
                Message.email(
                        "code",
                        null,
                        to.written(),
                        lang,
                        w.say(what + ".subject"),
                        text + "\n\n" + w.say("identity.mail.notYou"),
                        "code:" + id));
    }

    private static String what(Purpose purpose, boolean usable) {
        return switch (purpose) {
            case SIGN_UP, ARRIVAL -> usable ? "signUp" : "signUp.known";
            case ADDRESS -> usable ? "address" : "address.known";
            case SIGN_IN -> usable ? "signInCode" : "signInCode.unknown";
            case CONFIRM -> usable ? "confirm" : "signInCode.unknown";
            case PASSWORD -> usable ? "newPassword" : "newPassword.unknown";
        };
    }
}
