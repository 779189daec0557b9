package org.parvis.participation.hearings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Consultation;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * What somebody typed to file a brief or be heard: every field as it came, so that nothing typed is
 * lost.
 *
 * @param key made with the form: what is sent twice is one request
 * @param fields by their names, those that say something
 */
record TypedRequest(UUID key, Map<String, String> fields) {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_BODY = 120;
    static final int LONGEST_NEEDS = 600;
    static final int LONGEST_BRIEF = 20_000;

    private static final List<String> NAMES =
            List.of("way", "name", "organization", "lang", "needs", "brief", "email");
    private static final int FEWEST_LETTERS = 3;

    static TypedRequest empty() {
        return new TypedRequest(UUID.randomUUID(), Map.of());
    }

    static TypedRequest read(Map<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            String typed = HiddenSigns.without(parameters.getOrDefault(name, "")).strip();
            if (!typed.isEmpty()) {
                boolean line = name.equals("name") || name.equals("organization");
                fields.put(name, line ? typed.replaceAll("\\s+", " ") : typed);
            }
        }
        return new TypedRequest(
                Ids.read(parameters.getOrDefault("key", "")).orElseGet(UUID::randomUUID), fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Request.Speech speech() {
        boolean remote = field("way").equals("remote");
        return new Request.Speech(remote || field("way").equals("hall"), remote);
    }

    /** In which language they speak or write. */
    String lang() {
        return field("lang").equals("en") ? "en" : "fr";
    }

    /** The brief, without what could tell where somebody lives or how to reach them. */
    String brief() {
        return PersonalDetails.masked(field("brief")).strip();
    }

    /** What is to be corrected before it can be sent. */
    List<FieldError> errors(Consultation of, Words w) {
        List<FieldError> errors = new ArrayList<>();
        boolean speaks = speech().speaks();
        boolean brief = field("way").equals("brief");
        if (!speaks && !brief || speech().remote() && !of.hearings().remote()) {
            errors.add(new FieldError("way", w.say("participation.hearing.error.way")));
        }
        if (letters(field("name")) == 0) {
            errors.add(new FieldError("name", w.say("participation.hearing.error.name")));
        }
        longest("name", field("name"), LONGEST_NAME, errors, w);
        longest("organization", field("organization"), LONGEST_BODY, errors, w);
        longest("needs", field("needs"), LONGEST_NEEDS, errors, w);
        if (letters(brief()) < FEWEST_LETTERS && (brief || !field("brief").isEmpty())) {
            errors.add(new FieldError("brief", w.say("participation.hearing.error.brief")));
        }
        longest("brief", brief(), LONGEST_BRIEF, errors, w);
        if (EmailAddress.of(field("email")) instanceof Outcome.Refused<EmailAddress>(var why)) {
            errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
        }
        return errors;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static void longest(
            String name, String kept, int most, List<FieldError> errors, Words w) {
        if (kept.length() > most) {
            errors.add(new FieldError(name, w.say("participation.take.long", most, kept.length())));
        }
    }
}
