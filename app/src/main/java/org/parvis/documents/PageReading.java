package org.parvis.documents;

import java.util.List;

/**
 * What was read on one page of a scan.
 *
 * @param codes the texts of its codes, in no order
 */
public record PageReading(State state, List<String> codes) {
    /** How far a page could be read. */
    public enum State {
        READ(0),
        /** There is a code on it, too damaged to be read. */
        UNREADABLE_CODE(1),
        /** It could not be drawn in the time that a page has. */
        UNDRAWN(2);

        private final int number;

        State(int number) {
            this.number = number;
        }

        /** As the process apart writes it. */
        int number() {
            return number;
        }

        static State of(int number) {
            return number == 0 ? READ : number == 1 ? UNREADABLE_CODE : UNDRAWN;
        }
    }

    /** A page that could not be drawn at all. */
    public static final PageReading UNDRAWN = new PageReading(State.UNDRAWN, List.of());

    public PageReading {
        codes = List.copyOf(codes);
    }
}
