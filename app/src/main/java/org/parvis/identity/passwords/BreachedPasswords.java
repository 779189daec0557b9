package org.parvis.identity.passwords;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.sessions.IdentitySettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Passwords known from leaks, in a file that the installation keeps: one SHA-1 in capital
 * hexadecimal on each line, perhaps with a colon and a count, in order of the SHA-1, as Have I Been
 * Pwned publishes them. It is searched where it lies, so its size does not matter, and nothing is
 * asked of anybody else. Without a file only the words that everybody tries are refused.
 */
@Component
class BreachedPasswords {
    private static final int HEX = 40;

    private final Optional<Path> file;

    @Autowired
    BreachedPasswords(IdentitySettings settings) {
        this(settings.breachedPasswords());
    }

    BreachedPasswords(@Nullable Path file) {
        this.file = Optional.ofNullable(file);
        if (file != null && !startsWell(file)) {
            throw new IllegalStateException(
                    "parvis.identity.breached-passwords: "
                            + file
                            + " does not begin with the SHA-1 of a password in capital hexadecimal;"
                            + " name a file in the format of Have I Been Pwned, in order of hashes");
        }
    }

    boolean holds(String password) {
        return file.isPresent() && holds(file.get(), sha1(password));
    }

    private static boolean holds(Path file, String wanted) {
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long start = lineAt(lines, (low + high) >>> 1, low);
                String line = line(lines, start);
                int order = hash(line).compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = lines.getFilePointer();
                } else {
                    high = start;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the line begins in which that byte lies. */
    private static long lineAt(RandomAccessFile lines, long at, long low) throws IOException {
        long start = at;
        while (start > low) {
            lines.seek(start - 1);
            if (lines.read() == '\n') {
                break;
            }
            start--;
        }
        return start;
    }

    private static String line(RandomAccessFile lines, long start) throws IOException {
        lines.seek(start);
        String line = lines.readLine();
        return line == null ? "" : line;
    }

    private static String hash(String line) {
        return line.length() < HEX ? line : line.substring(0, HEX);
    }

    private static boolean startsWell(Path file) {
        if (!Files.isReadable(file)) {
            return false;
        }
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            return line(lines, 0).matches("[0-9A-F]{" + HEX + "}(:.*)?");
        } catch (IOException e) {
            return false;
        }
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
