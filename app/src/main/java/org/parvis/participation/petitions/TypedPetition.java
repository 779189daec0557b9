package org.parvis.participation.petitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.participation.petitions.Petition.Text;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * A petition as somebody typed it: every field as it came, so that nothing typed is lost.
 *
 * @param key made with the form: what is sent twice begins one petition
 * @param fields by their names, those that say something
 */
record TypedPetition(UUID key, Map<String, String> fields) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ASK = 1_000;
    static final int LONGEST_WHY = 2_000;
    static final int LONGEST_NAME = 80;

    private static final List<String> NAMES =
            List.of(
                    "body",
                    "title-fr",
                    "ask-fr",
                    "why-fr",
                    "title-en",
                    "ask-en",
                    "why-en",
                    "author",
                    "email");
    private static final int FEWEST_LETTERS = 3;

    static TypedPetition empty() {
        return new TypedPetition(UUID.randomUUID(), Map.of());
    }

    static TypedPetition read(Map<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            String typed = HiddenSigns.without(parameters.getOrDefault(name, "")).strip();
            if (!typed.isEmpty()) {
                fields.put(
                        name,
                        name.startsWith("title") || name.equals("author") ? line(typed) : typed);
            }
        }
        return new TypedPetition(
                Ids.read(parameters.getOrDefault("key", "")).orElseGet(UUID::randomUUID), fields);
    }

    /** A title has no lines; a browser may send them. */
    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What it says, without what could tell who wrote it. */
    Text text() {
        return new Text(said("title"), said("ask"), said("why"));
    }

    private LocalizedText said(String what) {
        return LocalizedText.said(kept(what + "-fr"), kept(what + "-en"));
    }

    private String kept(String name) {
        return PersonalDetails.masked(field(name)).strip();
    }

    /** What is to be corrected before it can be sent. */
    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        boolean french = written("fr");
        boolean english = written("en");
        if (french || !english && w.lang().equals("fr")) {
            whole("fr", errors, w);
        }
        if (english || !french && w.lang().equals("en")) {
            whole("en", errors, w);
        }
        if (field("author").length() > LONGEST_NAME) {
            errors.add(tooLong("author", LONGEST_NAME, w));
        }
        if (EmailAddress.of(field("email")) instanceof Outcome.Refused<EmailAddress>(var why)) {
            errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
        }
        return errors;
    }

    private boolean written(String lang) {
        return fields.keySet().stream().anyMatch(name -> name.endsWith("-" + lang));
    }

    private void whole(String lang, List<FieldError> errors, Words w) {
        part("title-" + lang, LONGEST_TITLE, errors, w);
        part("ask-" + lang, LONGEST_ASK, errors, w);
        part("why-" + lang, LONGEST_WHY, errors, w);
    }

    private void part(String name, int most, List<FieldError> errors, Words w) {
        String typed = field(name);
        if (typed.length() > most || kept(name).length() > most) {
            errors.add(tooLong(name, most, w));
        } else if (kept(name).codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            errors.add(
                    new FieldError(
                            name,
                            w.say(
                                    "participation.petition.error."
                                            + name.substring(0, name.length() - 3))));
        }
    }

    private FieldError tooLong(String name, int most, Words w) {
        return new FieldError(name, w.say("participation.take.long", most, field(name).length()));
    }
}
