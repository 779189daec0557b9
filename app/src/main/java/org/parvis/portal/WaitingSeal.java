package org.parvis.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and passes as a browser carries them: in clear, with a proof that they came from here, so
 * that any node reads them without asking anybody.
 */
final class WaitingSeal {
    private static final Pattern TICKET =
            Pattern.compile("n\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,11})");
    private static final Pattern PASS = Pattern.compile("p\\.(\\d{1,11})");
    private static final int LONGEST = 120;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    WaitingSeal(byte[] secret) {
        this.key = new SecretKeySpec(secret, MAC);
    }

    String seal(Turn.Ticket ticket) {
        return seal(
                "n."
                        + ticket.number()
                        + "."
                        + ticket.called()
                        + "."
                        + ticket.seen().getEpochSecond());
    }

    String seal(Turn.Pass pass) {
        return seal("p." + pass.since().getEpochSecond());
    }

    Turn.@Nullable Ticket ticket(@Nullable String carried) {
        Matcher read = read(carried, TICKET);
        return read == null
                ? null
                : new Turn.Ticket(
                        Long.parseLong(read.group(1)),
                        Long.parseLong(read.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(read.group(3))));
    }

    Turn.@Nullable Pass pass(@Nullable String carried) {
        Matcher read = read(carried, PASS);
        return read == null
                ? null
                : new Turn.Pass(Instant.ofEpochSecond(Long.parseLong(read.group(1))));
    }

    private @Nullable Matcher read(@Nullable String carried, Pattern form) {
        int end = carried == null || carried.length() > LONGEST ? -1 : carried.lastIndexOf('.');
        if (carried == null || end < 0) {
            return null;
        }
        Matcher read = form.matcher(carried.substring(0, end));
        return read.matches() && same(seal(read.group()), carried) ? read : null;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] proof = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
