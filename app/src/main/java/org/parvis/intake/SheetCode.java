package org.parvis.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.forms.Forms;
import org.parvis.kernel.Channel;

/**
 * What the square code of a sheet says, and how it is written. Anything else is no code of ours.
 */
sealed interface SheetCode {
    /** How it is written in the code. */
    String text();

    /** What follows is a new request for a service, by a door. */
    record Request(String service, Channel channel) implements SheetCode {
        @Override
        public String text() {
            return "PARVIS:N:" + service + ":" + channel.code();
        }
    }

    /** What follows belongs to a case file. */
    record OfFile(String reference) implements SheetCode {
        @Override
        public String text() {
            return "PARVIS:F:" + reference;
        }
    }

    /** A form that was printed with a code of its own. */
    record PaperForm(String code) implements SheetCode {
        @Override
        public String text() {
            return Forms.SQUARE + code;
        }
    }

    /** The doors at the desk. */
    List<Channel> DOORS =
            List.of(Channel.COUNTER, Channel.PHONE, Channel.MAIL, Channel.FAX, Channel.EMAIL);

    Pattern FORMAT =
            Pattern.compile(
                    "PARVIS:(?:N:([a-z0-9-]{1,80}):([a-z]{1,10})|F:([0-9A-Z-]{9,13})"
                            + "|D:([0-9A-Za-z-]{5,40}))");

    static Optional<SheetCode> read(String text) {
        Matcher found = FORMAT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(3) != null) {
            return Optional.of(new OfFile(found.group(3)));
        }
        if (found.group(4) != null) {
            return Optional.of(new PaperForm(found.group(4)));
        }
        return DOORS.stream()
                .filter(channel -> channel.code().equals(found.group(2)))
                .findFirst()
                .map(channel -> new Request(found.group(1), channel));
    }
}
