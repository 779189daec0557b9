package org.parvis.registers.spi;

import java.util.Map;

/** A register that can be asked. It never throws: a register that fails is one that is silent. */
public interface RegisterSource {
    /**
     * Asks for one record.
     *
     * @param keys what the record is asked by, all of them present
     */
    Reply ask(Map<String, String> keys);

    /** Whether this installation can reach it at all; a question is not "known" otherwise. */
    boolean connected();
}
