package org.parvis.opendata.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.packs.YamlFile;
import org.parvis.platform.words.FoldedText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words with which people ask, whatever the table: « combien », « by », « au moins ». */
@Component
class AskedWords {
    private static final String FILE = "opendata/asking.yaml";

    private final Map<String, Sense> phrases = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private int longest;

    AskedWords() {
        YamlFile file = YamlFile.read(FILE, text());
        for (Sense sense : Sense.values()) {
            if (file.has(sense.code())) {
                file.texts(sense.code()).forEach(phrase -> learn(phrase, sense));
            }
        }
        for (String key : List.of("months-fr", "months-en")) {
            List<String> names = file.texts(key);
            for (int month = 0; month < names.size(); month++) {
                months.put(names.get(month), month + 1);
            }
        }
    }

    /** What a piece of a question is. The first ones are words of every table. */
    enum Sense {
        COUNT,
        SUM,
        AVERAGE,
        GREATEST,
        LEAST,
        ROWS,
        BY,
        TOP,
        MOST,
        FEWEST,
        DOWN,
        UP,
        NATURAL,
        ABOVE,
        BELOW,
        AT_LEAST,
        AT_MOST,
        IS,
        NOT,
        YES,
        BETWEEN,
        AND,
        OR,
        TO,
        SINCE,
        BEFORE,
        AFTER,
        UNTIL,
        DURING,
        EMPTY,
        FILLED,
        HOLDS,
        YEAR,
        MONTH,
        SILENT,
        COLUMN,
        VALUE,
        QUOTED,
        NUMBER,
        PERIOD,
        UNKNOWN,
        END;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it puts a number beside a column. */
        boolean compares() {
            return this == ABOVE || this == BELOW || this == AT_LEAST || this == AT_MOST;
        }

        /** Whether it puts a day beside a column. */
        boolean dates() {
            return this == SINCE
                    || this == BEFORE
                    || this == AFTER
                    || this == UNTIL
                    || this == DURING;
        }

        /** Whether it makes one value of the rows of a group. */
        boolean sums() {
            return this == SUM || this == AVERAGE || this == GREATEST || this == LEAST;
        }
    }

    private void learn(String phrase, Sense sense) {
        put(phrase, sense);
        if (sense == Sense.GREATEST || sense == Sense.LEAST) {
            // « le plus grand » is no « le plus »
            List.of("le ", "la ", "the ").forEach(article -> put(article + phrase, sense));
        }
    }

    private void put(String phrase, Sense sense) {
        String folded = FoldedText.of(phrase);
        phrases.putIfAbsent(folded, sense);
        longest = Math.max(longest, folded.split(" ").length);
    }

    @Nullable Sense sense(String phrase) {
        return phrases.get(phrase);
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }

    /** From 1; nothing when it names none. */
    @Nullable Integer month(String folded) {
        return months.get(folded);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
