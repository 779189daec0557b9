package org.parvis.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;

/**
 * What people searched in vain, and the words that search was taught since. For stewards, who look
 * after the words of an installation; others are refused. Each call has transactions of its own; a
 * word that was taught is known on this node when the call comes back, on others within a second.
 */
public interface SoughtWords {
    /** The longest text that is taken, in characters. */
    int LONGEST = 80;

    /**
     * A search that found nothing.
     *
     * @param times how often, in 90 days
     * @param proposed words of pages that may mean it; empty when none come near
     */
    record Missed(String words, int times, LocalDate last, String proposed) {}

    /** What people say leads to what is written. */
    record Taught(String lang, String says, String means, UUID by, Instant at) {}

    /**
     * A document that comes first for some words, until a day.
     *
     * @param title of the document; nothing when there is none of that name
     * @param url where it is; nothing when there is none
     * @param over whether that day is past, so that the bet counts no more
     */
    record Bet(
            List<String> words,
            @Nullable String title,
            @Nullable String url,
            LocalDate until,
            String why,
            boolean over) {}

    /** The searches in that language which nobody has dealt with, the most frequent first. */
    Outcome<List<Missed>> missed(Actor.Agent by, String lang);

    /** The words that were taught in that language, in their order. */
    Outcome<List<Taught>> taught(Actor.Agent by, String lang);

    /** What the pack puts first in that language, the first to end at the top. */
    Outcome<List<Bet>> bets(Actor.Agent by, String lang);

    /**
     * From now on who says that finds what those words find, too. Refused, with nothing changed,
     * when either says nothing or is too long, or when no page has the words.
     */
    Outcome<Taught> teach(Actor.Agent by, String lang, String says, String means);

    /** Search forgets it; nothing happens when it never knew. */
    Outcome<String> forget(Actor.Agent by, String lang, String says);

    /** There is nothing to teach: what was searched so far is no longer among the missed. */
    Outcome<String> leave(Actor.Agent by, String lang, String words);
}
