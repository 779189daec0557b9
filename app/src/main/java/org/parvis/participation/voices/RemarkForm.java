package org.parvis.participation.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * The form of a remark as somebody filled it, so that nothing typed is lost.
 *
 * @param key made with the form: what is sent twice counts once
 * @param version of the text that stood on the page
 * @param wording the words of the paragraph, changed or not
 */
record RemarkForm(UUID key, String version, String wording, String words) {
    static final String WORDING = "wording";
    static final String WORDS = "words";
    static final int LONGEST = 1_000;
    static final int LONGEST_WORDING = 3_500;

    /** An empty one for a paragraph, or with what was said of it before. */
    static RemarkForm of(String version, String stands, Remark before) {
        String wording = before.wording();
        return new RemarkForm(
                UUID.randomUUID(), version, wording == null ? stands : wording, before.words());
    }

    static RemarkForm of(String version, String stands) {
        return new RemarkForm(UUID.randomUUID(), version, stands, "");
    }

    static RemarkForm read(Map<String, String> fields) {
        return new RemarkForm(
                Ids.read(fields.getOrDefault("key", "")).orElseGet(UUID::randomUUID),
                fields.getOrDefault("version", ""),
                oneLine(fields.getOrDefault(WORDING, "")),
                HiddenSigns.without(fields.getOrDefault(WORDS, "")).strip());
    }

    /** The same as another form: it has a receipt of its own. */
    RemarkForm anew() {
        return new RemarkForm(UUID.randomUUID(), version, wording, words);
    }

    /** A paragraph has no lines; a browser may send them. */
    private static String oneLine(String typed) {
        return HiddenSigns.without(typed).replaceAll("\\s*\\n+\\s*", " ").strip();
    }

    /**
     * Whether other words are proposed than those that stand there; none at all are no proposal.
     */
    boolean amends(String stands) {
        return !wording.isEmpty() && !wording.equals(oneLine(stands));
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (wording.length() > LONGEST_WORDING) {
            errors.add(tooLong(WORDING, LONGEST_WORDING, wording, w));
        }
        if (words.isEmpty()) {
            errors.add(new FieldError(WORDS, w.say("participation.remark.nothing")));
        } else if (words.length() > LONGEST) {
            errors.add(tooLong(WORDS, LONGEST, words, w));
        }
        return errors;
    }

    private static FieldError tooLong(String field, int most, String typed, Words w) {
        return new FieldError(field, w.say("participation.take.long", most, typed.length()));
    }

    /** What it says of a paragraph, without what could tell who wrote it. */
    Remark remark(String paragraph, String stands) {
        return new Remark(
                paragraph,
                version,
                amends(stands) ? PersonalDetails.masked(wording).strip() : null,
                PersonalDetails.masked(words).strip());
    }

    /** Whether something is taken out of it before it is kept. */
    boolean masked(String stands) {
        Remark kept = remark("", stands);
        String other = kept.wording();
        return !kept.words().equals(words) || other != null && !other.equals(wording);
    }
}
