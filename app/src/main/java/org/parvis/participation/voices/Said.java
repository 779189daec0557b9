package org.parvis.participation.voices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;

/**
 * What somebody says in a consultation.
 *
 * @param votes by the key of the proposition
 * @param supports the keys of arguments
 * @param texts what they wrote, one for each place
 */
public record Said(Map<String, Stance> votes, Set<String> supports, List<Written> texts) {
    static final Said NOTHING = new Said(Map.of(), Set.of(), List.of());

    /**
     * @param proposition on which one; nothing for a proposition of one's own
     */
    public record Written(Kind kind, String proposition, String words) {}

    public boolean isEmpty() {
        return votes.isEmpty() && supports.isEmpty() && texts.isEmpty();
    }
}
