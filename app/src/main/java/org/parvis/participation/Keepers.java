package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import org.parvis.kernel.LocalizedText;

/**
 * The people without whom nobody opens the ballots of a vote, as the file of its consultation has
 * them. The program knows the key with which ballots are sealed to them, and digests of their
 * shares; what opens ballots lies in the shares alone.
 *
 * @param need how many of them open the ballots; none where a vote has no keepers
 * @param by the day until which they are awaited
 * @param key as {@link KeepersKey} writes it
 */
public record Keepers(int need, LocalDate by, String key, List<Keeper> people) {
    /** Fewer never open ballots: nobody does so alone. */
    public static final int LEAST = 2;

    public static final int MOST = 9;

    public static final Keepers NONE = new Keepers(0, LocalDate.EPOCH, "", List.of());

    /**
     * One of them, by their place in the list, beginning with one.
     *
     * @param who where they come from, so that one sees that they are not all of one body
     * @param share the digest of what they keep, in hexadecimal digits
     */
    public record Keeper(String name, LocalizedText who, String share) {}
}
