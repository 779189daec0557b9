package org.parvis.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Scripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A name as somebody writes it: one word or many, any script, accents, hyphens, apostrophes. Wide,
 * bold or joined shapes of a letter are that letter.
 */
public final class PersonName {
    public static final int LONGEST = 120;
    private static final Logger LOG = LoggerFactory.getLogger(PersonName.class);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()·-]+");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PersonName() {}

    public static Outcome<String> of(String typed) {
        String name =
                SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                        .replaceAll(" ");
        if (name.isEmpty()) {
            return Outcome.refused("identity.name.missing");
        }
        if (name.length() > LONGEST) {
            return Outcome.refused("identity.name.tooLong", LONGEST);
        }
        boolean readable =
                ALLOWED.matcher(name).matches()
                        && LETTER.matcher(name).find()
                        && !Scripts.unseen(name);
        if (!readable) {
            return deceiving("identity.name.characters");
        }
        return Scripts.mixedInAWord(name) ? deceiving("identity.name.mixed") : Outcome.ok(name);
    }

    /** Logged by its reason alone: what was typed may be a name. */
    private static Outcome<String> deceiving(String reason) {
        LOG.info("A name was refused: {}", reason);
        return Outcome.refused(reason);
    }
}
