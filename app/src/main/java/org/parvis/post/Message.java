package org.parvis.post;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * Something to tell somebody. A mail carries a reference and a link, nothing personal: what the
 * case file holds is read there, after one has shown who one is.
 *
 * @param kind what it is about ("receipt", "sign-in-code"), for counting and for the outbox
 * @param file the case file it belongs to, with which it is erased; none for an account's mail
 * @param text the body in plain text, paragraphs apart by a blank line
 * @param html the body in HTML; made from the text when absent
 * @param document the letter to print, for a postal addressee
 * @param key names this message for ever ("receipt:" and the act's number): sent twice, it goes
 *     once
 * @param bulk whether it goes to many, and lets pass what somebody waits for
 */
public record Message(
        String kind,
        @Nullable CaseFileId file,
        Addressee addressee,
        String lang,
        String subject,
        String text,
        @Nullable String html,
        @Nullable UUID document,
        String key,
        boolean bulk) {

    public static Message email(
            String kind,
            @Nullable CaseFileId file,
            String address,
            String lang,
            String subject,
            String text,
            String key) {
        return new Message(
                kind,
                file,
                new Addressee.Email(address),
                lang,
                subject,
                text,
                null,
                null,
                key,
                false);
    }

    /** A text message: one line, and where to read the rest. */
    public static Message sms(
            String kind,
            @Nullable CaseFileId file,
            String number,
            String lang,
            String text,
            String key) {
        return new Message(
                kind, file, new Addressee.Sms(number), lang, "", text, null, null, key, false);
    }

    /** The same, as one of many. */
    public Message inBulk() {
        return new Message(kind, file, addressee, lang, subject, text, html, document, key, true);
    }

    /** A letter kept in the file, to be printed and mailed by the body. */
    public static Message letter(
            String kind,
            CaseFileId file,
            List<String> addressee,
            String lang,
            String subject,
            UUID document,
            String key) {
        return new Message(
                kind,
                file,
                new Addressee.Postal(addressee),
                lang,
                subject,
                "",
                null,
                document,
                key,
                false);
    }
}
