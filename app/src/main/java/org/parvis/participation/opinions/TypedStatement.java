package org.parvis.participation.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.parvis.participation.voices.OwnStatements;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * A statement as somebody wrote it, so that nothing typed is lost.
 *
 * @param key made with the form: what is sent twice counts once
 */
record TypedStatement(UUID key, String words) {
    static final String WORDS = "words";

    static TypedStatement of(String words) {
        return new TypedStatement(UUID.randomUUID(), words);
    }

    static TypedStatement read(Map<String, String> fields) {
        return new TypedStatement(
                Ids.read(fields.getOrDefault("key", "")).orElseGet(UUID::randomUUID),
                HiddenSigns.without(fields.getOrDefault(WORDS, ""))
                        .replaceAll("\\s*\\n+\\s*", " ")
                        .strip());
    }

    /** The same as another form: it has a receipt of its own. */
    TypedStatement anew() {
        return of(words);
    }

    /** Without what could tell who wrote it. */
    String kept() {
        return PersonalDetails.masked(words).strip();
    }

    boolean masked() {
        return !kept().equals(words);
    }

    List<FieldError> errors(Asked asked, Words w) {
        List<FieldError> errors = new ArrayList<>();
        int length = words.length();
        if (words.isEmpty()) {
            errors.add(wrong(w.say("participation.own.nothing")));
        } else if (length > OwnStatements.LONGEST) {
            errors.add(wrong(w.say("participation.take.long", OwnStatements.LONGEST, length)));
        } else if (words.codePoints().noneMatch(Character::isLetter)) {
            errors.add(wrong(w.say("participation.own.letters")));
        } else if (asked.all().stream()
                .anyMatch(one -> NearStatements.same(words, one.text().in(w.lang())))) {
            errors.add(wrong(w.say("participation.own.same")));
        }
        return errors;
    }

    private static FieldError wrong(String said) {
        return new FieldError(WORDS, said);
    }
}
