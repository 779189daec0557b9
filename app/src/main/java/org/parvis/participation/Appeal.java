package org.parvis.participation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * What somebody says against a refusal of a body, once: somebody else than whoever refused reads
 * it. The same of petitions and of words in a consultation.
 *
 * @param typed as its author typed it, for the form in which it stands
 * @param words what is kept: without what could tell who wrote it
 */
public record Appeal(String typed, String words) {
    public static final int LONGEST = 1_000;

    /** Within so many days it is read where a consultation says nothing of it. */
    static final int USUAL_DAYS = 10;

    static final int MOST_DAYS = 60;

    public static Appeal read(String sent) {
        String typed = HiddenSigns.without(sent).strip();
        return new Appeal(typed, PersonalDetails.masked(typed).strip());
    }

    /**
     * Why it is not taken; nothing when it is.
     *
     * @param field where it was typed
     * @param none the message for one that says nothing
     */
    public Optional<FieldError> wrong(String field, String none, Words w) {
        int length = Math.max(typed.length(), words.length());
        if (length > LONGEST) {
            return Optional.of(
                    new FieldError(field, w.say("participation.take.long", LONGEST, length)));
        }
        return words.isEmpty() ? Optional.of(new FieldError(field, w.say(none))) : Optional.empty();
    }

    /**
     * Whoever refused does not read the appeal, under another duty neither.
     *
     * @param reader every duty of whoever would read it
     */
    public static boolean mayBeReadBy(Set<UUID> reader, @Nullable UUID refusedBy) {
        return refusedBy == null || !reader.contains(refusedBy);
    }
}
