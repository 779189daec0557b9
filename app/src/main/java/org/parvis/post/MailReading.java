package org.parvis.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Takes a mail apart: its words, its files, which of our messages it answers. It may be hostile.
 */
final class MailReading {
    private static final Pattern OURS =
            Pattern.compile(
                    "<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^>\\s]*>");

    /** What no text holds: nothing, and halves of signs. */
    private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}]");

    private static final int MOST_FILES = 10;
    private static final int DEEPEST = 5;
    private static final int LONGEST_TEXT = 500_000;
    private static final int LARGEST_FILE = 15 << 20;
    private static final int MOST_PARTS = 100;

    private final List<IncomingMail.Enclosed> files = new ArrayList<>();
    private @Nullable String plain;
    private @Nullable String html;
    private int parts;
    private boolean whole = true;

    private MailReading() {}

    static MailReading of(MimeMessage mail) throws MessagingException, IOException {
        MailReading reading = new MailReading();
        reading.read(mail, 0);
        return reading;
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            whole = false;
            return;
        }
        String name = part.getFileName();
        boolean enclosed = name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (!enclosed && part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart many) {
                for (int i = 0; i < Math.min(many.getCount(), MOST_PARTS); i++) {
                    BodyPart one = many.getBodyPart(i);
                    read(one, depth + 1);
                }
            }
        } else if (!enclosed && part.isMimeType("text/plain") && plain == null) {
            plain = text(part);
        } else if (!enclosed && part.isMimeType("text/html") && html == null) {
            html = text(part);
        } else {
            enclose(part, name == null ? "piece" : name);
        }
    }

    private void enclose(Part part, String name) throws MessagingException, IOException {
        byte[] content = files.size() < MOST_FILES ? content(part) : new byte[0];
        boolean whole = content.length <= LARGEST_FILE;
        files.add(new IncomingMail.Enclosed(name, whole ? content : new byte[0]));
    }

    private static byte[] content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LARGEST_FILE + 1);
        }
    }

    private String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        String text =
                content instanceof String words
                        ? words
                        : new String(
                                part.getInputStream().readNBytes(LONGEST_TEXT + 1),
                                StandardCharsets.UTF_8);
        whole = whole && text.length() <= LONGEST_TEXT;
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Whether nothing of its words was left out; else it is for somebody to read where it is. */
    boolean whole() {
        return whole;
    }

    /** Its words as plain text: those of its page when it has no others. */
    String text() {
        String words = plain;
        String page = html;
        if (words == null && page != null) {
            words = HtmlUtils.htmlUnescape(PageWords.of(page));
        }
        return words == null ? "" : UNFIT.matcher(words.strip()).replaceAll("");
    }

    /** Those that are too many or too large are named, and empty. */
    List<IncomingMail.Enclosed> files() {
        return files;
    }

    /** The messages of ours that it names, the one that it answers first. */
    static Set<UUID> answered(MimeMessage mail) throws MessagingException {
        Set<UUID> named = new LinkedHashSet<>();
        for (String header : List.of("In-Reply-To", "References")) {
            String value = mail.getHeader(header, " ");
            Matcher ours = OURS.matcher(value == null ? "" : value);
            while (ours.find() && named.size() < MOST_FILES) {
                named.add(UUID.fromString(ours.group(1)));
            }
        }
        return named;
    }

    /** A machine wrote it, or it goes to many: answering that makes two machines talk for ever. */
    static boolean automatic(MimeMessage mail) throws MessagingException {
        String auto = mail.getHeader("Auto-Submitted", " ");
        return (auto != null && !auto.strip().equalsIgnoreCase("no"))
                || mail.getHeader("List-Id") != null
                || mail.getHeader("X-Autoreply") != null
                || "bulk".equalsIgnoreCase(mail.getHeader("Precedence", " "));
    }
}
