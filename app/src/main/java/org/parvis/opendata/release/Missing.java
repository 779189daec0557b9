package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.risk.PeopleSaid;

/** What a draft does not say yet and must, before anybody signs it. */
final class Missing {
    private static final int WORDS = words(Description.NONE).size();

    private Missing() {}

    /** Each with what to do, in the order of the pages. */
    static List<Refusal> of(Draft draft) {
        List<Refusal> missing = new ArrayList<>(words(draft.description()));
        List<Column> untold = draft.columns().stream().filter(column -> !column.told()).toList();
        if (!untold.isEmpty()) {
            missing.add(
                    Refusal.of(
                            "opendata.missing.columns", untold.size(), untold.getFirst().name()));
        }
        people(draft, missing);
        return missing;
    }

    private static void people(Draft draft, List<Refusal> missing) {
        List<Column> unsaid = draft.people().unsaid(draft.columns());
        empty(draft.people().rows() == PeopleSaid.Rows.UNSAID, "people", missing);
        if (!unsaid.isEmpty()) {
            missing.add(
                    Refusal.of("opendata.missing.parts", unsaid.size(), unsaid.getFirst().name()));
        }
    }

    /** Whether its words are whole. */
    static boolean isDescribed(Draft draft) {
        return words(draft.description()).isEmpty();
    }

    /** Whether what has to be said of the people in it is said. */
    static boolean isSaid(Draft draft) {
        List<Refusal> missing = new ArrayList<>();
        people(draft, missing);
        return missing.isEmpty();
    }

    private static List<Refusal> words(Description words) {
        List<Refusal> missing = new ArrayList<>();
        both(words.title(), "title", missing);
        both(words.summary(), "summary", missing);
        empty(words.licence().isBlank(), "licence", missing);
        empty(words.frequency().isBlank(), "frequency", missing);
        empty(words.contact().isBlank(), "contact", missing);
        empty(words.themes().isEmpty(), "theme", missing);
        return missing;
    }

    private static void both(LocalizedText text, String what, List<Refusal> missing) {
        for (String lang : List.of("fr", "en")) {
            empty(text.only(lang).isBlank(), what + "-" + lang, missing);
        }
    }

    private static void empty(boolean is, String what, List<Refusal> missing) {
        if (is) {
            missing.add(Refusal.of("opendata.missing." + what));
        }
    }

    /** How much of it is said, as a share. */
    static double told(Draft draft) {
        int asked = WORDS + draft.columns().size();
        long columns = draft.columns().stream().filter(Column::told).count();
        return (WORDS - words(draft.description()).size() + columns) / (double) asked;
    }
}
