package org.parvis.forms.beginning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Exports;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sends to begin a draft for somebody, before its answers are looked at. It is
 * hostile until it is read: small, flat, each name once, and no word that is not known.
 *
 * @param by who proposes, in the words of the program
 * @param answers each as one line, the way {@link Exports} writes it
 */
record ProposedDraft(String service, String lang, String by, Map<String, String> answers) {
    /** Bytes of a request: hundreds of long answers. */
    static final int LARGEST = 256_000;

    private static final int MOST = 300;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> WORDS = Set.of("service", "language", "by", "answers");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(LARGEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .build();

    /** The JSON of a request; nothing when it is none. */
    static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    /** In which language the program wants to be told, if it says so and it is one. */
    static String language(JsonNode sent) {
        return "en".equals(text(sent, "language")) ? "en" : "fr";
    }

    static String text(JsonNode sent, String word) {
        JsonNode value = sent.path(word);
        return value.isString() ? value.asString().strip() : "";
    }

    /**
     * @param proven the name of who sends, when they proved it; else they may call themselves as
     *     they like
     */
    static ProposedDraft of(
            JsonNode sent, @Nullable String proven, List<ApiProblem.Place> wrong, Words w) {
        for (String word : sent.propertyNames()) {
            if (!WORDS.contains(word)) {
                String cut = word.length() > LONGEST_NAME ? word.substring(0, 100) : word;
                wrong.add(ApiProblem.Place.at(cut, w.say("forms.api.word")));
            }
        }
        String by = proven == null ? text(sent, "by") : proven;
        if (by.isEmpty() || by.length() > LONGEST_NAME || by.chars().anyMatch(ProposedDraft::odd)) {
            wrong.add(ApiProblem.Place.at("by", w.say("forms.api.by", LONGEST_NAME)));
        }
        String lang = text(sent, "language");
        if (!lang.equals("fr") && !lang.equals("en")) {
            wrong.add(ApiProblem.Place.at("language", w.say("forms.api.language")));
        }
        return new ProposedDraft(text(sent, "service"), lang, by, answers(sent, wrong, w));
    }

    /** What would not be seen, or would turn what stands around it. */
    private static boolean odd(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isSurrogate((char) c);
    }

    private static Map<String, String> answers(
            JsonNode sent, List<ApiProblem.Place> wrong, Words w) {
        JsonNode answers = sent.path("answers");
        Map<String, String> lines = new LinkedHashMap<>();
        if (!answers.isObject() || answers.isEmpty() || answers.size() > MOST) {
            wrong.add(ApiProblem.Place.at("answers", w.say("forms.api.answers", MOST)));
            return lines;
        }
        List<String> names = new ArrayList<>(answers.propertyNames());
        names.forEach(name -> lines.put(name, answers.get(name).toString()));
        return lines;
    }
}
