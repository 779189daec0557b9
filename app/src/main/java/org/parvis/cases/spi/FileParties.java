package org.parvis.cases.spi;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * How a module brings others into a file, beside whose file it is: a neighbour, a merchant, a
 * panel. It shows its registration, and names only roles of its own. Each call is one transaction
 * of the program, which writes that somebody came or left: who decides it, decides before.
 */
public interface FileParties {
    /** Number of whose file it is. */
    int PERSON = 1;

    /**
     * Somebody who comes into a file.
     *
     * @param role begins with the name of the module, as kinds do: {@code neighbours.owner}
     * @param side for what is told to a side; none when they stand on none
     * @param account by which they enter; none when a code is all they have
     * @param member of the body, who then enters by their duties and has no code
     */
    record NewParty(
            String role, @Nullable String side, @Nullable UUID account, @Nullable UUID member) {
        /** Somebody with an account, or with a code alone. */
        public static NewParty person(String role, @Nullable String side, @Nullable UUID account) {
            return new NewParty(role, side, account, null);
        }

        public static NewParty member(String role, @Nullable String side, UUID member) {
            return new NewParty(role, side, null, member);
        }
    }

    /**
     * What is given to who came.
     *
     * @param code opens the file to them without an account; shown here, and kept as a digest only;
     *     empty for a member
     */
    record Joined(int number, String reference, String code) {}

    /**
     * Who stands in a file.
     *
     * @param here whether they did not leave
     */
    record Party(int number, String role, @Nullable String side, boolean here) {}

    Outcome<Joined> join(ActKinds own, CaseFileId file, NewParty party);

    /** They read and write nothing there from now on; their number and their acts stay. */
    Outcome<Integer> leave(ActKinds own, CaseFileId file, int number);

    /** Those in roles of the module, in the order in which they came. */
    List<Party> of(ActKinds own, CaseFileId file);
}
