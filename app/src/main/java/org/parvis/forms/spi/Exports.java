package org.parvis.forms.spi;

import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.kernel.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers as lines and back: canonical JSON, so that nothing is lost and nothing is guessed. */
public final class Exports {
    private static final int LONGEST = 200_000;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(LONGEST)
                                                    .build())
                                    .build())
                    .build();

    private Exports() {}

    static String line(Object answer) {
        return CanonicalJson.text(answer);
    }

    /** The canonical JSON value of a line, nothing when it is none. */
    public static Optional<Object> read(String line) {
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(line, Object.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Only what one could have typed comes in. */
    static Parsed checked(QuestionType type, Question question, Object answer, Asking asking) {
        Typed typed;
        try {
            typed = type.typed(question, answer);
        } catch (RuntimeException notOfThisType) {
            return Parsed.wrong("import");
        }
        return type.parse(question, typed, asking);
    }
}
