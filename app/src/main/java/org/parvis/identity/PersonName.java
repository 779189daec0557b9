package org.parvis.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Scripts;

/** A name as somebody writes it: one word or many, any script, accents, hyphens, apostrophes. */
final class PersonName {
    static final int LONGEST = 120;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()·-]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PersonName() {}

    static Outcome<String> of(String typed) {
        String name =
                SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC).strip())
                        .replaceAll(" ");
        if (name.isEmpty()) {
            return Outcome.refused("identity.name.missing");
        }
        if (name.length() > LONGEST) {
            return Outcome.refused("identity.name.tooLong", LONGEST);
        }
        boolean readable = ALLOWED.matcher(name).matches() && LETTER.matcher(name).find();
        if (!readable) {
            return Outcome.refused("identity.name.characters");
        }
        return Scripts.mixedInAWord(name)
                ? Outcome.refused("identity.name.mixed")
                : Outcome.ok(name);
    }
}
