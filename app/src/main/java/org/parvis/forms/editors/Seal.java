package org.parvis.forms.editors;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.forms.reading.Reading;
import org.parvis.kernel.CanonicalJson;

/**
 * What somebody attests, as one digest: the answers of their part, those that they saw, and the
 * words that they made theirs. Whatever changes of it afterwards, the digest is another.
 */
public final class Seal {
    private Seal() {}

    public static String of(FormDefinition form, FormDefinition.Section section, Reading reading) {
        Map<String, Object> all = new TreeMap<>();
        all.put("part", section.part());
        all.put("answers", answers(form.questionsOf(section.part()).stream(), reading));
        all.put(
                "seen",
                answers(section.sees().stream().flatMap(q -> form.question(q).stream()), reading));
        all.put("words", words(form, section));
        return hex(CanonicalJson.bytes(all));
    }

    private static Map<String, Object> answers(Stream<Question> questions, Reading reading) {
        Map<String, Object> answers = new TreeMap<>();
        questions.forEach(
                question -> {
                    Object answer = reading.answers().get(question.id());
                    if (answer != null) {
                        answers.put(question.id(), answer);
                    }
                });
        return answers;
    }

    private static Map<String, String> words(FormDefinition form, FormDefinition.Section section) {
        Attestation attestation = section.attestedBy();
        return attestation == null
                ? Map.of()
                : form.question(attestation.declaration())
                        .map(q -> q.help() == null ? q.label() : q.help())
                        .map(text -> new TreeMap<>(text.texts()))
                        .map(Map::copyOf)
                        .orElse(Map.of());
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
