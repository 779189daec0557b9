package org.parvis.post;

import java.time.Duration;
import java.time.Instant;
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
 * @param leave what a mail program asks, with one press of its reader, so that no more such mail
 *     comes (RFC 8058); none for mail that is nobody's choice
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
        boolean bulk,
        @Nullable String leave) {

    /** What is pressed twice sends one. */
    private static final Duration PRESSED_TWICE = Duration.ofMinutes(2);

    /**
     * A key of what somebody presses a button for: pressed twice within two minutes it goes once.
     */
    public static String pressed(String key, Instant now) {
        return key + ":" + now.getEpochSecond() / PRESSED_TWICE.toSeconds();
    }

    /** A mail; a reply to it is nobody's words until it is said whose. */
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
                new Addressee.Email(address, null),
                lang,
                subject,
                text,
                null,
                null,
                key,
                false,
                null);
    }

    /**
     * The same mail, to a party of its file who is heard there when they answer by mail. Whoever is
     * written to about a file and is no such party is told where else to answer.
     */
    public Message heardAs(int party) {
        return addressee instanceof Addressee.Email to
                ? new Message(
                        kind,
                        file,
                        new Addressee.Email(to.address(), party),
                        lang,
                        subject,
                        text,
                        html,
                        document,
                        key,
                        bulk,
                        leave)
                : this;
    }

    /** Who is heard in the file when they answer it by mail. */
    @Nullable Integer party() {
        return addressee instanceof Addressee.Email to ? to.party() : null;
    }

    /** Whether it is a mail about a file in which a reply is nobody's words. */
    boolean unheard() {
        return file != null && addressee instanceof Addressee.Email && party() == null;
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
                kind,
                file,
                new Addressee.Sms(number),
                lang,
                "",
                text,
                null,
                null,
                key,
                false,
                null);
    }

    /** The same, as one of many. */
    public Message inBulk() {
        return new Message(
                kind, file, addressee, lang, subject, text, html, document, key, true, leave);
    }

    /** The same mail, which its reader can have no more of by one press. */
    public Message leaving(String address) {
        return new Message(
                kind, file, addressee, lang, subject, text, html, document, key, bulk, address);
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
                false,
                null);
    }
}
