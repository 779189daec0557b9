package org.parvis.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a provider and this installation say to each other is signed over the bytes as they were
 * sent, with the time: {@code t=SECONDS,v1=HEX}, by HMAC-SHA256. An old word is nobody's.
 */
final class Signing {
    static final String HEADER = "Parvis-Signature";

    /** How far the clocks of both sides may be apart. */
    static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final String HMAC = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private Signing() {}

    static String sign(String key, Instant at, byte[] words) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(key, seconds, words));
    }

    /** Whether one of these keys signed these bytes just now; an empty key signs nothing. */
    static boolean holds(List<String> keys, Instant now, byte[] words, String signature) {
        Matcher said = FORM.matcher(signature);
        if (!said.matches()) {
            return false;
        }
        long seconds = Long.parseLong(said.group(1));
        byte[] mac = HexFormat.of().parseHex(said.group(2));
        boolean signed = false;
        for (String key : keys) {
            signed |= !key.isEmpty() && MessageDigest.isEqual(mac, mac(key, seconds, words));
        }
        return signed && Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
    }

    private static byte[] mac(String key, long seconds, byte[] words) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
