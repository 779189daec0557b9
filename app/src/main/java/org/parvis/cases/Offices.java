package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What this module asks of public bodies: their name, how to reach them, who may decide. */
interface Offices {
    /**
     * A body as its letters and pages present it; contact lines in each language.
     *
     * @param inSentence its name with the article that opens a sentence: « La Ville de Québec »
     */
    record Office(
            LocalizedText name,
            LocalizedText inSentence,
            LocalizedText unit,
            List<LocalizedText> contact) {
        /** The name as the first words of a sentence. */
        String opening(String lang) {
            String words = inSentence.isEmpty() ? name.in(lang) : inSentence.in(lang);
            return words.isEmpty()
                    ? words
                    : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        }
    }

    Office of(Home home);

    /** The person in charge, or their delegate by a dated written instrument (A-2.1, s. 8). */
    boolean mayDecide(Actor.Agent agent, LocalDate day);

    /** By what power somebody signs, in words. */
    LocalizedText function(Actor.Agent agent, LocalDate day);

    /** How a member is called in what people read. */
    String nameOf(UUID member);
}
