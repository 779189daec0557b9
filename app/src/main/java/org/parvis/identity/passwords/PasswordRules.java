package org.parvis.identity.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not one that everybody tries first. No rule about digits or
 * symbols, which make passwords harder to remember and no harder to guess (NIST SP 800-63B).
 */
@Component
public final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Set<String> common;
    private final BreachedPasswords breached;

    PasswordRules(BreachedPasswords breached) {
        this.breached = breached;
        this.common = read();
    }

    /** The password in the form that is hashed, or what is wrong with it. */
    public Outcome<String> check(String typed, EmailAddress email, String name) {
        String password = normalized(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Outcome.refused("identity.password.short", SHORTEST, length);
        }
        if (length > LONGEST) {
            return Outcome.refused("identity.password.long", LONGEST);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isCommon(password)) {
            return Outcome.refused("identity.password.common");
        }
        if (holdsOwnName(password, email, name)) {
            return Outcome.refused("identity.password.own");
        }
        return breached.holds(password)
                ? Outcome.refused("identity.password.breached")
                : Outcome.ok(password);
    }

    /** The same letters typed on two devices give the same password. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /**
     * A word that everybody tries, with digits, symbols or look-alikes around it, is still that
     * word.
     */
    private boolean isCommon(String password) {
        String folded = folded(password);
        String word = ENDS.matcher(folded).replaceAll("");
        String read = withoutLookAlikes(word);
        return word.isEmpty()
                || common.contains(folded)
                || common.contains(word)
                || common.contains(read)
                || isTwice(word)
                || isTwice(read);
    }

    private boolean isTwice(String word) {
        int half = word.length() / 2;
        String first = word.substring(0, half);
        return word.length() % 2 == 0 && common.contains(first) && word.endsWith(first);
    }

    private static boolean holdsOwnName(String password, EmailAddress email, String name) {
        String folded = folded(password);
        String local = email.key().substring(0, email.key().indexOf('@'));
        return ownWord(folded, local) || ownWord(folded, folded(name).replace(" ", ""));
    }

    private static boolean ownWord(String password, String word) {
        return word.length() >= 4
                && password.contains(word)
                && password.length() - word.length() < SHORTEST / 2;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutLookAlikes(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("org/parvis/identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
