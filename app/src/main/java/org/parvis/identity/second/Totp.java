package org.parvis.identity.second;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator application: six digits made from a shared key and the half minute
 * (RFC 6238 over RFC 4226, HMAC-SHA-1, which is what all applications know).
 */
final class Totp {
    static final int KEY_BYTES = 20;
    static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    /** Clocks of telephones drift: one step before and one after are taken as well. */
    private static final int DRIFT = 1;

    private Totp() {}

    /** The step of time whose code that is, if it is one of now. */
    static OptionalLong stepOf(byte[] key, String typed, Instant now) {
        long step = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long near = step - DRIFT; near <= step + DRIFT; near++) {
            if (same(code(key, near, DIGITS), typed)) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] key, long step, int digits) {
        byte[] mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, at, Integer.BYTES).getInt() & 0x7fffffff;
        String all = String.format("%010d", number);
        return all.substring(all.length() - digits);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                typed.getBytes(StandardCharsets.UTF_8));
    }
}
