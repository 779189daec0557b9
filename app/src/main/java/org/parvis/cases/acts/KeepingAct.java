package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/** What is decided about keeping a file, beside its schedule, and that the archives have it. */
public sealed interface KeepingAct extends ActContent {
    String by();

    /** Nothing of the file may be destroyed, whatever its schedule says: a dispute, an inquiry. */
    @JsonTypeName("held")
    @WithinBody
    record Held(String by, String reason) implements KeepingAct {}

    /** The schedule counts again. */
    @JsonTypeName("hold-lifted")
    @WithinBody
    record HoldLifted(String by, String reason) implements KeepingAct {}

    /**
     * The archives acknowledged that they received a package of the file.
     *
     * @param number that they gave
     * @param digest of that package, SHA-256 in hexadecimal
     */
    @JsonTypeName("archived")
    @ToldToPerson("on")
    record Archived(String by, LocalDate on, String number, String digest) implements KeepingAct {}
}
