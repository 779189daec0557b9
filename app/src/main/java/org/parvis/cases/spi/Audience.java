package org.parvis.cases.spi;

import java.util.Set;

/**
 * For whom an act is. Each audience is a compartment of its file, with a key of its own: whoever is
 * outside gets neither the act nor what opens it, whatever the program asks.
 */
public sealed interface Audience {
    Audience BODY = new Body();
    Audience PERSON = new Person();
    Audience EVERYBODY = new Everybody();

    /** The body alone: nobody else learns that it happened (A-2.1, s. 9). */
    record Body() implements Audience {}

    /** Whose file it is, and the body. */
    record Person() implements Audience {}

    /** All who stand in the file, and the body. */
    record Everybody() implements Audience {}

    /**
     * Those sides and these parties.
     *
     * @param sides whoever stands on one of them, also who comes later
     * @param parties numbers in the file
     * @param body whether the body reads it; where it does not, its members who are parties do
     * @param members whether no person is inside, whoever comes to stand there: members alone, and
     *     then the keys of their body open it where it holds its own
     */
    record Inside(Set<String> sides, Set<Integer> parties, boolean body, boolean members)
            implements Audience {
        public Inside(Set<String> sides, Set<Integer> parties, boolean body) {
            this(sides, parties, body, false);
        }

        public Inside {
            sides = Set.copyOf(sides);
            parties = Set.copyOf(parties);
            if (sides.isEmpty() && parties.isEmpty()) {
                throw new IllegalArgumentException("An act is for somebody");
            }
            if (body && members) {
                throw new IllegalArgumentException("The body is more than some of its members");
            }
        }

        /** The same without the body. */
        public Inside closed() {
            return new Inside(sides, parties, false);
        }

        /** The members of the body among them, and nobody else. */
        public Inside amongMembers() {
            return new Inside(sides, parties, false, true);
        }
    }

    /** A side and the body. */
    static Inside side(String side) {
        return new Inside(Set.of(side), Set.of(), true);
    }

    /** One party and the body. */
    static Inside party(int number) {
        return new Inside(Set.of(), Set.of(number), true);
    }
}
