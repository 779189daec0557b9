package org.parvis.post;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which our mail comes back (IMAP). A report about a mail of ours is noted and
 * taken away, and so is a mail that somebody wrote and that a module keeps. What is neither stays
 * there, marked as read, for somebody to look.
 */
@Component
class ReturnedMail {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);
    private static final int MOST = 200;
    private static final int LARGEST = 1_000_000;
    private static final int LARGEST_MAIL = 40_000_000;
    private static final String PATIENCE = "20000";

    private final PostSettings.Returns settings;
    private final Leaving leaving;
    private final List<IncomingMail> takers;

    ReturnedMail(PostSettings settings, Leaving leaving, List<IncomingMail> takers) {
        this.settings = settings.returns();
        this.leaving = leaving;
        this.takers = takers;
    }

    /** How many messages turned out to have reached nobody. */
    int round() {
        if (settings.host().isEmpty()) {
            return 0;
        }
        try (Store store = session().getStore()) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                return read(inbox);
            }
        } catch (MessagingException e) {
            LOG.warn("Returned mail could not be read ({})", e.getClass().getSimpleName());
            return 0;
        }
    }

    private int read(Folder inbox) throws MessagingException {
        int bounced = 0;
        Message[] fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(fresh.length, MOST); i++) {
            bounced += take(fresh[i]) ? 1 : 0;
        }
        return bounced;
    }

    private boolean take(Message mail) throws MessagingException {
        Optional<DeliveryReport> report = report(mail);
        mail.setFlag(Flags.Flag.SEEN, true);
        if (report.isEmpty()) {
            mail.setFlag(Flags.Flag.DELETED, written(mail));
            return false;
        }
        mail.setFlag(Flags.Flag.DELETED, true);
        DeliveryReport said = report.get();
        return said.failed() && leaving.bounced(said.message(), "returned " + said.status());
    }

    /**
     * Anybody may write to that mailbox: what cannot be read, or is too big, is no report. It is
     * fetched whole and taken apart here, since servers differ in how they give the parts of one.
     */
    private static Optional<DeliveryReport> report(Message mail) {
        try {
            return mail instanceof MimeMessage whole && whole.getSize() < LARGEST
                    ? DeliveryReport.of(new MimeMessage(whole))
                    : Optional.empty();
        } catch (MessagingException | IOException e) {
            LOG.warn("A returned mail could not be read ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Whether it is a mail that somebody wrote and that is kept elsewhere now. */
    private boolean written(Message mail) {
        try {
            if (!(mail instanceof MimeMessage there) || there.getSize() > LARGEST_MAIL) {
                return false;
            }
            MimeMessage whole = new MimeMessage(there);
            if (MailReading.automatic(whole) || whole.isMimeType("multipart/report")) {
                return false;
            }
            MailReading reading = MailReading.of(whole);
            Date received = there.getReceivedDate();
            IncomingMail.Mail read =
                    new IncomingMail.Mail(
                            Objects.requireNonNullElse(whole.getMessageID(), ""),
                            MailReading.answered(whole).stream()
                                    .flatMap(id -> leaving.answered(id).stream())
                                    .findFirst()
                                    .orElse(null),
                            sender(whole),
                            Objects.requireNonNullElse(whole.getSubject(), ""),
                            received == null ? leaving.now() : received.toInstant(),
                            reading.text(),
                            reading.files());
            return takers.stream().anyMatch(taker -> taker.take(read));
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A mail could not be taken in ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length == 0 ? "" : from[0].toString();
    }

    private Session session() {
        Properties imap = new Properties();
        String protocol = settings.encrypted() ? "imaps" : "imap";
        imap.put("mail.store.protocol", protocol);
        imap.put("mail." + protocol + ".connectiontimeout", PATIENCE);
        imap.put("mail." + protocol + ".timeout", PATIENCE);
        return Session.getInstance(imap);
    }
}
