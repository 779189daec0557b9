package org.parvis.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that the program makes: words that nobody guesses. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int BELOW = 1_000_000;

    private Secrets() {}

    /** 192 random bits, as they may stand in an address or a header. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six random digits, as somebody types them who reads them elsewhere: of few tries each. */
    public static String sixDigits() {
        return String.format("%06d", RANDOM.nextInt(BELOW));
    }

    /** One that the program keeps for itself, in a file that only its owner may read. */
    public static String readOrCreate(Path file) throws IOException {
        String kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!kept.isEmpty()) {
            return kept;
        }
        String secret = random();
        PrivateFiles.write(file, secret);
        return secret;
    }
}
