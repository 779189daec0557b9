package org.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.HeldFile;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Home;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.rules.Explanation;

/**
 * A form that was checked whole and is ready to become a case file. It never changes again.
 *
 * @param organisation code of the body to which it goes
 * @param answers answers by question, as canonical JSON values
 * @param explanations why each conditional page or question was or was not asked, each value is
 *     what was computed, and what the rules conclude
 * @param account who filled it in, when they were signed in
 * @param whom for whom, when it is for somebody else
 * @param known what became of answers that registers hold
 * @param origins where answers came from that the person did not type
 */
public record CompletedForm(
        String service,
        int version,
        String organisation,
        Home home,
        String lang,
        String title,
        Contact contact,
        Map<String, Object> answers,
        List<AttachedFile> files,
        List<Explanation> explanations,
        @Nullable UUID account,
        @Nullable OnBehalfOf whom,
        List<KnownAnswer> known,
        List<AnswerOrigin> origins) {

    /** How to reach the person, as far as they said it. */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {}

    /**
     * A file that came with the form, held for the draft until the case file takes it over; its
     * type was read from its content.
     */
    public record AttachedFile(
            String question, UUID draft, UUID held, String name, String mediaType, long size) {
        public static AttachedFile of(String question, HeldFile file) {
            return new AttachedFile(
                    question, file.holder(), file.id(), file.name(), file.mediaType(), file.size());
        }
    }

    /** The answers in the one form that a digest covers. */
    public byte[] canonical() {
        return CanonicalJson.bytes(answers);
    }
}
