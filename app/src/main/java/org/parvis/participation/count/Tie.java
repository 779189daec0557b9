package org.parvis.participation.count;

import java.util.List;
import org.parvis.participation.TieBreak;

/**
 * Projects that were equal in a round, the one that the rule preferred, and what decided. Rounds
 * count from one, those of a completion go on from there. Of many members the first ones are named.
 *
 * @param of how many there were
 */
public record Tie(int round, List<String> members, int of, String chosen, TieBreak by) {
    static final int NAMED = 100;
}
