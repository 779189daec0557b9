package org.parvis.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.SafeAddress;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server, when there is one. It never waits without end, and encrypts: to another machine
 * always, unless the operator says otherwise in so many words.
 */
final class MailServer {
    private static final String SECONDS_20 = "20000";

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailServer(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
        if (sender instanceof JavaMailSenderImpl configured) {
            Properties smtp = configured.getJavaMailProperties();
            smtp.putIfAbsent("mail.smtp.connectiontimeout", SECONDS_20);
            smtp.putIfAbsent("mail.smtp.timeout", SECONDS_20);
            smtp.putIfAbsent("mail.smtp.writetimeout", SECONDS_20);
            smtp.putIfAbsent("mail.smtp.starttls.enable", "true");
            smtp.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
            if (!SafeAddress.here(configured.getHost())) {
                smtp.putIfAbsent("mail.smtp.starttls.required", "true");
            }
        }
    }

    /** What a failure is about. */
    enum Failure {
        /** Nobody has that address. */
        ADDRESS,
        /** This message, now; another may pass. */
        MESSAGE,
        /** The server: it cannot be reached or does not answer. */
        SERVER
    }

    static Failure failure(Exception e) {
        if (e instanceof MailSendException sending) {
            if (sending.getCause() != null) {
                return Failure.SERVER;
            }
            for (Exception each : sending.getMessageExceptions()) {
                Failure failure = failure(each);
                if (failure != Failure.MESSAGE) {
                    return failure;
                }
            }
        }
        if (e instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0) {
            return Failure.ADDRESS;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Failure.SERVER;
            }
        }
        return Failure.MESSAGE;
    }

    boolean configured() {
        return sender != null;
    }

    /** Whether the address could be one at all; if not, trying again is no use. */
    static boolean plausible(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Hands the message over. Its Message-ID depends on the message alone: should a node die
     * between handing over and noting it, the second copy is recognised as the same mail.
     *
     * @param leave where a press in the program of its reader ends such mail
     */
    void deliver(
            UUID id,
            String to,
            String lang,
            String subject,
            String text,
            String html,
            @Nullable String leave)
            throws MessagingException {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        SteadyMessage mail = new SteadyMessage(sender.createMimeMessage(), messageId(id));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Language", lang);
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (leave != null) {
            mail.setHeader("List-Unsubscribe", "<" + leave + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(alternatives(text, html));
        sender.send(mail);
    }

    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private String messageId(UUID id) {
        String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
        return "<" + id + "@" + domain + ">";
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n]+", " ");
    }

    /** A mail that keeps the identifier it was given. */
    private static final class SteadyMessage extends MimeMessage {
        private final String identifier;

        SteadyMessage(MimeMessage prepared, String identifier) {
            super(prepared.getSession());
            this.identifier = identifier;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identifier);
        }
    }
}
