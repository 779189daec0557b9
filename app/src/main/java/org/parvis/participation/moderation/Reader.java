package org.parvis.participation.moderation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;

/**
 * A member who reads what waits. Nobody decides their own words: those whose receipt is open in the
 * browser of the member are told to be theirs, and nothing else tells whose words are.
 *
 * @param duties every one of theirs: what they refused under one they do not decide under another
 * @param wrote the identifiers of their own words
 */
record Reader(Actor.Agent agent, Set<UUID> duties, Set<UUID> wrote) {

    /** Why somebody else decides it, in words; nothing where this member may. */
    Optional<String> others(WaitingTexts.Waiting one, Words w) {
        if (wrote.contains(one.id())) {
            return Optional.of(w.say("participation.appeal.others.own"));
        }
        WaitingTexts.Appealed appealed = one.appealed();
        return appealed == null || one.mayBeReadBy(duties)
                ? Optional.empty()
                : Optional.of(w.say("participation.appeal.others", w.date(appealed.readBy())));
    }
}
