package org.parvis.participation.opinions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.Stance;
import org.parvis.participation.map.Votes;

/**
 * A map as it was drawn on a published day: the answers of which it is made, so that it stays the
 * same whatever becomes of them, and so that anybody draws it again.
 *
 * @param day the published one: whoever answered enough before it stands on it
 * @param statements their codes
 * @param answers a line a person, a sign a statement; in the order of their signs
 */
record Drawing(
        UUID id,
        LocalDate day,
        int voters,
        long seed,
        List<String> statements,
        List<String> answers) {
    private static final char NOT_SEEN = '.';

    /** The sign of an answer in a line. */
    static char sign(Stance stance) {
        return switch (stance) {
            case AGREE -> '+';
            case AGAINST -> '-';
            case PASS -> '0';
        };
    }

    /** The line of somebody who said nothing yet. */
    static char[] nothing(int statements) {
        char[] line = new char[statements];
        Arrays.fill(line, NOT_SEEN);
        return line;
    }

    /** What is done with each answer: 1 agrees, -1 disagrees, 0 passes. */
    interface Each {
        void answer(String voter, String statement, int said);
    }

    /** Voters have the number of their line: it says nothing of who they are or when they came. */
    void each(Each each) {
        for (int v = 0; v < answers.size(); v++) {
            String line = answers.get(v);
            for (int s = 0; s < statements.size(); s++) {
                if (line.charAt(s) != NOT_SEEN) {
                    each.answer(String.valueOf(v), statements.get(s), said(line.charAt(s)));
                }
            }
        }
    }

    private static int said(char sign) {
        return switch (sign) {
            case '+' -> 1;
            case '-' -> -1;
            default -> 0;
        };
    }

    Votes votes() {
        Votes.Ballot ballot = new Votes.Ballot();
        each((voter, statement, said) -> ballot.add(0, voter, statement, (byte) said));
        return ballot.votes();
    }
}
