package org.parvis.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Scripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An e-mail address as somebody writes it, and the form by which two are compared. Invisible and
 * control characters, and other shapes of a letter, are refused, so that two accounts can never
 * look alike.
 *
 * @param written what messages are sent to
 * @param key lower case, domain in ASCII
 */
public record EmailAddress(String written, String key) {
    private static final int LONGEST = 254;
    private static final Logger LOG = LoggerFactory.getLogger(EmailAddress.class);
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public static Outcome<EmailAddress> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Outcome.refused("identity.email.missing");
        }
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Outcome.refused("identity.email.noAt");
        }
        String local = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        boolean wellFormed =
                text.length() <= LONGEST
                        && Normalizer.isNormalized(local, Normalizer.Form.NFKC)
                        && !Scripts.unseen(local)
                        && LOCAL.matcher(local).matches()
                        && !local.startsWith(".")
                        && !local.endsWith(".")
                        && !local.contains("..")
                        && DOMAIN.matcher(domain).matches();
        if (!wellFormed) {
            return Outcome.refused("identity.email.malformed");
        }
        if (Scripts.mixedInAWord(local)) {
            LOG.info("An address was refused: it mixes alphabets");
            return Outcome.refused("identity.email.mixed");
        }
        return Outcome.ok(
                new EmailAddress(
                        local + "@" + domain, local.toLowerCase(Locale.ROOT) + "@" + domain));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
