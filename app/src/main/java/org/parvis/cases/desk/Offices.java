package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.CaseFile;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What this module asks of public bodies: their name, how to reach them, who may decide. */
public interface Offices extends Answering {
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
        public String opening(String lang) {
            String words = inSentence.isEmpty() ? name.in(lang) : inSentence.in(lang);
            return words.isEmpty()
                    ? words
                    : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** The body that answers today for what is in that home, of that service. */
    Office of(Home home, String service);

    default Office of(CaseFile head) {
        return of(head.worker(), head.service());
    }

    /** What the body that answered on that day was called then. */
    LocalizedText nameOn(Home home, String service, LocalDate day);

    /** The highest authority today of the body that answers for it. */
    List<UUID> heads(Home home, String service);

    /** The person in charge, or their delegate by a dated written instrument (A-2.1, s. 8). */
    boolean mayDecide(Actor.Agent agent, LocalDate day);

    /**
     * The same for one file: a review that its delegate may not hear goes up to the highest
     * authority, who keeps that power.
     */
    default boolean mayDecide(Actor.Agent agent, CaseFile file, LocalDate day) {
        return mayDecide(agent, day)
                || (file.linkedFile() != null
                        && heads(file.id().home(), file.service()).contains(agent.member()));
    }

    /** By what power somebody signs, in words. */
    LocalizedText function(Actor.Agent agent, LocalDate day);

    /** The account of a member, for notices; only jobs may ask. */
    Optional<UUID> accountOf(UUID member);

    /** How a member is called in what people read. */
    String nameOf(UUID member);
}
