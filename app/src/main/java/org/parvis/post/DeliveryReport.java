package org.parvis.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report that a mail server sends back about a mail of ours (RFC 3464).
 *
 * @param message the number of that mail, from the Message-ID that we gave it
 * @param failed whether the mail reached nobody, for good; else it is late, or arrived
 * @param status the server's code, as {@code 5.1.1} (RFC 3463)
 */
record DeliveryReport(UUID message, boolean failed, String status) {
    private static final Pattern OURS =
            Pattern.compile(
                    "<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^>]*>");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** What is read of one report: it may be hostile, so only so much. */
    private static final int MOST = 200_000;

    /** The report that a mail is, if it is one about a mail of ours. */
    static Optional<DeliveryReport> of(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")
                || !"delivery-status".equalsIgnoreCase(parameter(mail, "report-type"))
                || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String recipient = "";
        String original = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipient = text(part);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")) {
                original = header(text(part), "Message-ID");
            }
        }
        Matcher ours = OURS.matcher(original);
        return ours.find()
                ? Optional.of(read(UUID.fromString(ours.group(1)), recipient))
                : Optional.empty();
    }

    /** The fields of the recipient come after those of the mail, after an empty line. */
    private static DeliveryReport read(UUID message, String fields) throws MessagingException {
        String action = "";
        String status = "";
        for (String group : fields.split("\\r?\\n\\s*\\r?\\n")) {
            String said = header(group, "Action");
            action = said.isEmpty() ? action : said;
            Matcher code = STATUS.matcher(header(group, "Status"));
            status = code.find() ? code.group(1) : status;
        }
        boolean failed = action.strip().equalsIgnoreCase("failed") && !status.startsWith("2.");
        return new DeliveryReport(message, failed, status.isEmpty() ? "unknown" : status);
    }

    private static String header(String text, String name) throws MessagingException {
        InternetHeaders headers =
                new InternetHeaders(
                        new ByteArrayInputStream(
                                text.strip()
                                        .concat("\r\n\r\n")
                                        .getBytes(StandardCharsets.ISO_8859_1)));
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.replaceAll("[\\r\\n]+\\s*", " ");
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1);
        }
    }

    private static String parameter(Part part, String name) throws MessagingException {
        String value = new ContentType(part.getContentType()).getParameter(name);
        return value == null ? "" : value;
    }
}
