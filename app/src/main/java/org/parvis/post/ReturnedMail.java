package org.parvis.post;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which our mail comes back (IMAP). A report about a mail of ours is noted and
 * taken away, and so is a mail that somebody wrote and that a module keeps. What is neither stays
 * there, marked as read, and flagged when a person wrote it, for somebody to look.
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
            try {
                bounced += take(fresh[i]) ? 1 : 0;
            } catch (MessageRemovedException | RuntimeException e) {
                // it stays as it is and is read again; the others do not wait for it
                LOG.warn("A returned mail was not noted ({})", e.getClass().getSimpleName());
            }
        }
        return bounced;
    }

    /** What it says is noted first, and only then is it taken away. */
    private boolean take(Message mail) throws MessagingException {
        Optional<DeliveryReport> report = report(mail);
        boolean bounced = report.filter(this::noted).isPresent();
        Written became = report.isPresent() ? Written.KEPT : written(mail);
        switch (became) {
            case KEPT -> mail.setFlag(Flags.Flag.DELETED, true);
            case NOT_KEPT -> mail.setFlag(Flags.Flag.FLAGGED, true);
            case BY_A_MACHINE -> {}
        }
        mail.setFlag(Flags.Flag.SEEN, true);
        return bounced;
    }

    private boolean noted(DeliveryReport said) {
        return said.failed() && leaving.bounced(said.message(), "returned " + said.status());
    }

    /** What became of a mail. */
    private enum Written {
        /** It is kept elsewhere now. */
        KEPT,
        /** Somebody wrote it and it could not be kept: it stays, marked, for somebody to look. */
        NOT_KEPT,
        BY_A_MACHINE
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
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A returned mail could not be read ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Written written(Message mail) {
        try {
            if (!(mail instanceof MimeMessage there) || there.getSize() > LARGEST_MAIL) {
                return Written.NOT_KEPT;
            }
            MimeMessage whole = new MimeMessage(there);
            if (MailReading.automatic(whole) || whole.isMimeType("multipart/report")) {
                return Written.BY_A_MACHINE;
            }
            MailReading reading = MailReading.of(whole);
            return reading.whole() && kept(read(whole, reading, there.getReceivedDate()))
                    ? Written.KEPT
                    : Written.NOT_KEPT;
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A mail could not be taken in ({})", e.getClass().getSimpleName());
            return Written.NOT_KEPT;
        }
    }

    private boolean kept(IncomingMail.Mail read) {
        return takers.stream().anyMatch(taker -> taker.take(read));
    }

    private IncomingMail.Mail read(MimeMessage whole, MailReading reading, @Nullable Date received)
            throws MessagingException {
        return new IncomingMail.Mail(
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
        imap.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        // to fetch a mail is not yet to have dealt with it
        imap.put("mail." + protocol + ".peek", "true");
        return Session.getInstance(imap);
    }
}
