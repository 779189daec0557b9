package org.parvis.registers;

import java.time.LocalDate;
import java.util.Map;
import org.parvis.registers.spi.Reply;

/** Where an inquiry stands. */
public sealed interface Standing {
    /** The person was not asked yet; nothing was read. */
    record ConsentWanted() implements Standing {}

    /** The person prefers to answer. */
    record Declined() implements Standing {}

    /** The register answered. */
    record Known(Found found) implements Standing {}

    /** The register holds nothing under these keys. */
    record NothingHeld() implements Standing {}

    /** It did not answer usefully: the question is asked. */
    record Silent(Reply.Why why) implements Standing {}

    /**
     * What a register said.
     *
     * @param values canonical JSON values, by value of the register
     * @param on the day of which it speaks: the record's own, else that of the reading
     * @param settled what the person made of it, by question
     */
    record Found(Map<String, Object> values, LocalDate on, Map<String, Settled> settled) {
        public Found {
            values = Map.copyOf(values);
            settled = Map.copyOf(settled);
        }
    }

    /**
     * What the person said of a known value.
     *
     * @param note what is wrong, in their words; may be empty
     */
    record Settled(boolean confirmed, String note) {}
}
